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
import org.poolscope.app.load.FileWatch;
import org.poolscope.app.load.FilesAsTable;
import org.poolscope.app.load.LoadPlan;
import org.poolscope.app.load.LoadToShared;
import org.poolscope.app.load.LoadedFile;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Work;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.storage.shm.ArrayDescriptor;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.HeadLines;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;
import org.poolscope.storage.table.TypeGuess;

/**
 * Shows text tables of the same columns before they are loaded as one, looks for rows that do not fit, and loads them to
 * where a person wants them.
 */
final class ImportController implements ImportView.Heard, AutoCloseable {
    private static final int SHOWN = 200;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final Path first;
    private final ImportModel model = new ImportModel();
    private final ImportView view;
    private final WorkTab tab;
    private final LoadToShared shared;
    private @Nullable Task looking;
    private @Nullable Task loading;
    private TableFormat format = TableFormat.LOADTXT;
    private boolean loadSoon;

    ImportController(Workspace workspace, OpenSource source, CopyTarget copies, SharedMemory home) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
        first = source.location().file().orElseThrow();
        model.files().add(new FileModel(first));
        shared = new LoadToShared(home);
        view = new ImportView(model, source.title(), this);
        FilesDrop.onto(view, this::add);
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
            wanted = model.format();
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
            return;
        }
        drop(looking);
        view.tell(null);
        looking = workspace.tasks().run("Looking at " + source.title(),
                (_, _) -> new Head(TypeGuess.of(first, wanted), HeadLines.of(first, wanted, SHOWN)), this::show,
                this::failed);
    }

    /** What the beginning of the first file tells. */
    private record Head(TypeGuess guess, List<String> lines) {}

    @Override
    public void retyped() {
        drop(looking);
        model.files().forEach(file -> file.words().set(""));
        if (model.bytes() > Price.FREE) {
            model.checked().set("rows are checked when they are loaded");
            return;
        }
        LoadPlan plan = plan(OnError.SKIP);
        if (plan == null) {
            return;
        }
        view.tell(null);
        looking = workspace.tasks().run("Checking " + source.title(),
                (cancel, progress) -> new FilesAsTable(plan, FileWatch.NONE).check(cancel, progress), this::checked,
                this::failed);
    }

    /** Takes more files of the same columns. */
    void add(List<Path> more) {
        List<Path> known = model.paths();
        model.files().addAll(more.stream().filter(file -> !known.contains(file)).map(FileModel::new).toList());
        if (!model.columns().isEmpty()) {
            retyped();
        }
    }

    @Override
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Add files of the same columns");
        chooser.setInitialDirectory(first.toAbsolutePath().resolveSibling(".").normalize().toFile());
        List<File> chosen = chooser.showOpenMultipleDialog(view.getScene().getWindow());
        if (chosen != null) {
            add(chosen.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void remove(FileModel file) {
        model.files().remove(file);
        retyped();
    }

    @Override
    public void load() {
        loadSoon = model.columns().isEmpty();
        if (loadSoon) {
            return;
        }
        run("Loading " + name(), table -> table::intoMemory, loaded -> {
            checked(loaded.files());
            open(loaded.rows());
        });
    }

    @Override
    public void share() {
        run("Loading " + name() + " into shared memory",
                table -> (cancel, progress) -> table.intoShared(shared, cancel, progress), loaded -> {
                    checked(loaded.files());
                    ArrayDescriptor descriptor = loaded.rows().descriptor();
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
        run("Writing " + target.getFileName(),
                table -> (cancel, progress) -> table.into(target, cancel, progress), loaded -> {
                    checked(loaded);
                    workspace.tell(target.getFileName() + ": "
                            + Counts.grouped(loaded.stream().mapToLong(LoadedFile::rows).sum()) + " rows.");
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
    private <T> void run(String name, Function<FilesAsTable, Work<T>> way, Consumer<T> then) {
        LoadPlan plan = plan(model.skipBad().get() ? OnError.SKIP : OnError.STOP);
        if (plan == null) {
            return;
        }
        drop(looking);
        view.tell(null);
        Work<T> work = way.apply(new FilesAsTable(plan, new Far(List.copyOf(model.files()))));
        Task task = workspace.tasks().run(name, work, then, this::failed);
        loading = task;
        view.running(task);
        task.ended().subscribe(ended -> {
            if (ended) {
                model.files().forEach(file -> file.percent().set(FileModel.IDLE));
            }
        });
    }

    /** Carries how far each file is to the window's thread. */
    private final class Far implements FileWatch {
        private final List<FileModel> files;

        Far(List<FileModel> files) {
            this.files = files;
            files.forEach(file -> file.words().set("waits"));
        }

        @Override
        public void reading(int file, int percent) {
            workspace.tasks().later(() -> {
                files.get(file).words().set("");
                files.get(file).percent().set(percent);
            });
        }

        @Override
        public void loaded(int file, LoadedFile what) {
            workspace.tasks().later(() -> {
                files.get(file).percent().set(FileModel.IDLE);
                files.get(file).words().set(words(what.rows(), what.badCount()));
            });
        }
    }

    private void show(Head head) {
        format = head.guess().format();
        model.lines().setAll(head.lines());
        model.preview().setAll(head.guess().preview().stream().limit(SHOWN).toList());
        model.columnsOf(head.guess().dtype());
        if (loadSoon) {
            load();
        } else {
            retyped();
        }
    }

    private void checked(List<LoadedFile> loaded) {
        List<BadLine> bad = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            LoadedFile file = loaded.get(i);
            String name = String.valueOf(Path.of(file.source()).getFileName());
            file.bad().forEach(row -> bad.add(new BadLine(name, row.row(), row.line(), row.column(), row.text(),
                    row.reason())));
            if (i < model.files().size()) {
                model.files().get(i).words().set(words(file.rows(), file.badCount()));
            }
        }
        model.bad().setAll(bad);
        model.checked().set(words(loaded.stream().mapToLong(LoadedFile::rows).sum(),
                loaded.stream().mapToLong(LoadedFile::badCount).sum()));
    }

    private static String words(long rows, long bad) {
        return Counts.grouped(rows) + (rows == 1 ? " row fits" : " rows fit")
                + (bad == 0 ? "" : ", " + Counts.grouped(bad) + (bad == 1 ? " does not" : " do not"));
    }

    private void open(NdArray rows) {
        StackPane place = new StackPane();
        WorkTab loaded = new WorkTab("table:" + source.location().source(), "table", name(), place).of(source);
        ValueController value = new ValueController(workspace, copies, loaded.actions());
        loaded.whenClosed(value::close);
        place.getChildren().setAll(value.place());
        loaded.crumbs().set(tab.crumbs().get());
        workspace.tab(loaded.id()).ifPresent(workspace::close);
        workspace.show(loaded);
        value.show(name(), rows.rank() == 0 ? new Numeric.Scalar(rows) : new Numeric.Array(rows));
    }

    private String name() {
        int more = model.files().size() - 1;
        return source.title() + (more == 0 ? "" : " and " + more + " more");
    }

    /** What is to be loaded; null, and told, where the columns make no sense. */
    private @Nullable LoadPlan plan(OnError onError) {
        try {
            return new LoadPlan(model.paths(), model.type(), format, onError, WORKERS, model.files().size() > 1,
                    model.units());
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
