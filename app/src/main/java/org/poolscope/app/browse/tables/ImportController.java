package org.poolscope.app.browse.tables;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.load.LoadPlan;
import org.poolscope.app.load.LoadToHdf5;
import org.poolscope.app.load.LoadToShared;
import org.poolscope.app.load.LoadedFile;
import org.poolscope.app.load.TargetForm;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Work;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.ArrayOfTable;
import org.poolscope.storage.table.BadRow;
import org.poolscope.storage.table.HeadLines;
import org.poolscope.storage.table.LoadReport;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;
import org.poolscope.storage.table.TableLoad;
import org.poolscope.storage.table.TypeGuess;

/** Shows a text table before it is loaded, looks for rows that do not fit, and loads it to where a person wants it. */
final class ImportController implements ImportView.Heard, AutoCloseable {
    private static final int SHOWN = 200;
    /** Bytes of rows that memory is taken for. */
    private static final long BUDGET = 8L << 30;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final Path file;
    private final ImportModel model = new ImportModel();
    private final ImportView view;
    private final WorkTab tab;
    private final LoadToShared shared;
    private @Nullable Task looking;
    private @Nullable Task loading;
    private TableFormat format = TableFormat.LOADTXT;
    private boolean isPlain;
    private boolean loadSoon;

    ImportController(Workspace workspace, OpenSource source, CopyTarget copies, SharedMemory home) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
        file = source.location().file().orElseThrow();
        shared = new LoadToShared(home);
        view = new ImportView(model, source.title(), new Price(file.toFile().length()).words(), this);
        tab = new WorkTab("import:" + source.location().source(), "table", source.title(), view).of(source);
        tab.crumbs().set(List.of(new Crumb("table", source.title(), source.location().source())));
    }

    void begin() {
        workspace.sections(source, List.of());
        workspace.show(tab);
        reread();
    }

    @Override
    public void reread() {
        TableFormat wanted;
        try {
            wanted = wanted();
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
            return;
        }
        drop(looking);
        view.tell(null);
        looking = workspace.tasks().run("Looking at " + source.title(),
                (_, _) -> new Head(TypeGuess.of(file, wanted), HeadLines.of(file, wanted, SHOWN)), this::show,
                this::failed);
    }

    /** What the beginning of the file tells. */
    private record Head(TypeGuess guess, List<String> lines) {}

    @Override
    public void retyped() {
        drop(looking);
        if (file.toFile().length() > Price.FREE) {
            model.checked().set("its rows are checked when it is loaded");
            return;
        }
        DType type = type();
        if (type == null) {
            return;
        }
        view.tell(null);
        TableLoad load = new TableLoad(type, format, OnError.SKIP, 1, Runnable::run);
        looking = workspace.tasks().run("Checking " + source.title(),
                (cancel, progress) -> load.load(file, new ArrayOfTable(BUDGET), cancel, progress), this::checked,
                this::failed);
    }

    @Override
    public void load() {
        loadSoon = model.columns().isEmpty();
        if (loadSoon) {
            return;
        }
        run("Loading " + source.title(), type -> (cancel, progress) -> {
            ArrayOfTable rows = new ArrayOfTable(BUDGET);
            try (WorkerPool pool = new WorkerPool(WORKERS - 1)) {
                LoadReport report = new TableLoad(type, format, onError(), WORKERS, pool).load(file, rows, cancel,
                        progress);
                return new Loaded(rows.array(), report);
            }
        }, loaded -> {
            checked(loaded.report());
            open(loaded.rows());
        });
    }

    private record Loaded(NdArray rows, LoadReport report) {}

    @Override
    public void share() {
        run("Loading " + source.title() + " into shared memory", type -> (cancel, progress) -> {
            try (WorkerPool pool = new WorkerPool(WORKERS - 1)) {
                return shared.load(plan(type), file, pool, cancel, progress);
            }
        }, loaded -> {
            checked(loaded.file());
            var descriptor = loaded.array().descriptor();
            String shape = String.join(",", descriptor.axes().stream().map(String::valueOf).toList());
            workspace.open(SharedMemory.address(descriptor.name(), spec(descriptor.dtype()), shape));
        });
    }

    @Override
    public void write() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Write to HDF5");
        chooser.setInitialFileName(source.title().replaceFirst("\\..*$", "") + ".h5");
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath());
        }
    }

    /** Writes the table to a file, which appears whole or not at all, and opens it. */
    void write(Path target) {
        run("Writing " + target.getFileName(), type -> (cancel, progress) -> {
            try (WorkerPool pool = new WorkerPool(WORKERS - 1);
                    LoadToHdf5 whole = LoadToHdf5.create(target, new TargetForm(false, false, 0))) {
                LoadedFile loaded = whole.text(plan(type), file, pool, cancel, progress);
                whole.commit();
                return loaded;
            }
        }, loaded -> {
            checked(loaded);
            workspace.tell(target.getFileName() + ": " + Counts.grouped(loaded.rows()) + " rows.");
            workspace.open(target.toString());
        });
    }

    @Override
    public void close() {
        drop(looking);
        drop(loading);
        shared.close();
    }

    /** One load at a time; the buttons give way to how far it is. */
    private <T> void run(String name, Function<DType, Work<T>> work, Consumer<T> then) {
        DType type = type();
        if (type == null) {
            return;
        }
        drop(looking);
        view.tell(null);
        Task task = workspace.tasks().run(name, work.apply(type), then, this::failed);
        loading = task;
        view.running(task);
    }

    private void show(Head head) {
        format = head.guess().format();
        model.lines().setAll(head.lines());
        model.preview().setAll(head.guess().preview().stream().limit(SHOWN).toList());
        isPlain = !(head.guess().dtype() instanceof DType.Struct);
        model.columns().setAll(head.guess().dtype() instanceof DType.Struct struct
                ? struct.fields().stream().map(field -> new ColumnModel(field.name(), field.type().str())).toList()
                : List.of(new ColumnModel("all columns", head.guess().dtype().str())));
        if (loadSoon) {
            load();
        } else {
            retyped();
        }
    }

    private void checked(LoadReport report) {
        checked(report.rows(), report.bad(), report.badCount());
    }

    private void checked(LoadedFile loaded) {
        checked(loaded.rows(), loaded.bad(), loaded.badCount());
    }

    private void checked(long rows, List<BadRow> bad, long count) {
        model.bad().setAll(bad.stream().map(row -> new BadLine(source.title(), row.row(), row.line(), row.column(),
                row.text(), row.reason())).toList());
        model.checked().set(Counts.grouped(rows) + " rows fit"
                + (count == 0 ? "" : ", " + Counts.grouped(count) + (count == 1 ? " does not" : " do not")));
    }

    private void open(NdArray rows) {
        StackPane place = new StackPane();
        WorkTab loaded = new WorkTab("table:" + source.location().source(), "table", source.title(), place).of(source);
        ValueController value = new ValueController(workspace, copies, loaded.actions());
        loaded.whenClosed(value::close);
        place.getChildren().setAll(value.place());
        loaded.crumbs().set(tab.crumbs().get());
        workspace.tab(loaded.id()).ifPresent(workspace::close);
        workspace.show(loaded);
        value.show(source.title(), rows.rank() == 0 ? new Numeric.Scalar(rows) : new Numeric.Array(rows));
    }

    private LoadPlan plan(DType type) {
        return new LoadPlan(List.of(file), type, format, onError(), WORKERS);
    }

    private OnError onError() {
        return model.skipBad().get() ? OnError.SKIP : OnError.STOP;
    }

    private TableFormat wanted() {
        if (!model.skip().get().strip().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("Lines to skip are a number, such as 2.");
        }
        return TableFormat.LOADTXT.withComments(model.comments().get())
                .withSkip(Long.parseLong(model.skip().get().strip()))
                .withDelimiter(model.separator().get().character());
    }

    /** The type of a row as it stands in the fields; null, and told, where it is none. */
    private @Nullable DType type() {
        try {
            if (isPlain) {
                return TypeString.parseSpec(model.columns().getFirst().dtype().get().strip());
            }
            List<DType.Field> fields = new ArrayList<>();
            int offset = 0;
            for (ColumnModel column : model.columns()) {
                DType type = TypeString.parseSpec(column.dtype().get().strip());
                fields.add(new DType.Field(column.name().get(), offset, type, null));
                offset += type.itemSize();
            }
            return new DType.Struct(offset, fields, false);
        } catch (IllegalArgumentException | ArithmeticException e) {
            refuse(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String spec(DType type) {
        return type instanceof DType.Struct struct
                ? String.join(", ", struct.fields().stream().map(field -> field.name() + " " + field.type().str())
                        .toList())
                : type.str();
    }

    private void refuse(String why) {
        view.tell(NotePane.warning("The table cannot be read so.", why));
    }

    private void failed(SourceException failure) {
        view.tell(NotePane.failure(failure, copies, this::reread));
    }

    private static void drop(@Nullable Task task) {
        if (task != null) {
            task.drop();
        }
    }
}
