package org.poolscope.app.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.export.Writer;
import org.poolscope.storage.export.Writers;

/** The export tab at work: tries the chosen way on the real values, shows what comes of it, and writes it. */
public final class ExportController {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final ExportModel model;
    private final ExportSettings settings;
    private final ExportView view;
    private final WorkTab tab;
    private @Nullable Task running;
    private boolean writing;
    private boolean isWritten;
    private boolean changedMeanwhile;
    private boolean priceSeen;

    private ExportController(Workspace workspace, CopyTarget copies, ExportModel model) {
        this.workspace = workspace;
        this.copies = copies;
        this.model = model;
        this.settings = new ExportSettings(workspace.remembered());
        this.view = new ExportView(model, this::write);
        this.tab = new WorkTab(id(model), "export", "Export " + model.name(), view).whenClosed(this::drop);
        List<OpenSource> sources = model.sources();
        if (sources.size() == 1) {
            tab.of(sources.getFirst());
            tab.keeping(() -> state().words());
        }
        List<Crumb> crumbs = new ArrayList<>();
        sources.forEach(source -> crumbs.add(
                new Crumb(source.icon(), source.title(), source.location().source())));
        crumbs.add(new Crumb("key", model.name(), ""));
        crumbs.add(new Crumb("", "export", ""));
        tab.crumbs().set(crumbs);
        tab.keptAs(this::place);
        tab.actions().on("run", this::write);
        model.format().subscribe(_ -> preview());
        model.way().addListener(_ -> preview());
    }

    /** Opens an export again that was not written when the window was closed; false if the words say none. */
    public static boolean reopen(Workspace workspace, CopyTarget copies, OpenSource source, String words) {
        Optional<ExportState> kept = ExportState.parse(words);
        kept.ifPresent(state -> {
            ExportModel model = new ExportModel(
                    state.paths().stream().map(path -> new ExportItem(source, path)).toList(), state.name(),
                    state.way(), new ExportSettings(workspace.remembered()));
            model.recall(state);
            show(workspace, copies, model);
        });
        return kept.isPresent();
    }

    /** Opens the tab for some values of a source, with the way that is tried first. */
    public static void open(Workspace workspace, CopyTarget copies, OpenSource source, List<DataPath> paths,
            String name, Way way) {
        open(workspace, copies, paths.stream().map(path -> new ExportItem(source, path)).toList(), name, way);
    }

    /** Opens the tab for some values of one or several sources, with the way that is tried first. */
    public static void open(Workspace workspace, CopyTarget copies, List<ExportItem> items, String name, Way way) {
        show(workspace, copies, new ExportModel(items, name, way, new ExportSettings(workspace.remembered())));
    }

    private static void show(Workspace workspace, CopyTarget copies, ExportModel model) {
        workspace.tab(id(model)).ifPresentOrElse(workspace::show,
                () -> workspace.show(new ExportController(workspace, copies, model).tab));
    }

    private static String id(ExportModel model) {
        return "export:" + model.items().stream().map(item -> item.source().location() + ":" + item.path()).toList();
    }

    /** Where it is opened again: it is offered until it has been written. */
    private Optional<String> place() {
        boolean offered = !isWritten && model.sources().size() == 1 && model.items().size() <= ExportState.MOST;
        return offered
                ? Optional.of(model.sources().getFirst().location().at(model.items().getFirst().path()).toString())
                : Optional.empty();
    }

    private ExportState state() {
        return new ExportState(model.name(), model.format().get(), model.way().get(), model.file().get(),
                model.items().stream().map(ExportItem::path).toList());
    }

    /** What came of trying it: the preview, or only what it would cost. */
    private record Tried(Price price, @Nullable ExportPreview preview) {}

    private void preview() {
        if (writing) {
            changedMeanwhile = true;
            return;
        }
        drop();
        ExportJob job = job();
        boolean asked = priceSeen;
        running = workspace.tasks().run("Trying the export", (cancel, progress) -> {
            Price price = asked ? new Price(0) : job.price(cancel);
            return new Tried(price, price.isHigh() ? null : job.preview(cancel, progress));
        }, this::show, failure -> view.show(ExportPreview.refused(failure.what() + " " + failure.remedy())));
    }

    private void show(Tried tried) {
        ExportPreview preview = tried.preview();
        if (preview != null) {
            view.show(preview);
            return;
        }
        view.price(Parts.note("", "info", model.name() + " is " + tried.price().words() + ".",
                "Nothing has been read yet.", Parts.button("", "Read it and show what comes of it", () -> {
                    priceSeen = true;
                    preview();
                }, "bar")));
    }

    private void write() {
        if (writing) {
            return;
        }
        Path target;
        try {
            target = Path.of(model.file().get().strip());
        } catch (InvalidPathException _) {
            view.tell(Parts.label("Name a file first.", "error"));
            return;
        }
        if (model.file().get().isBlank()) {
            view.tell(Parts.label("Name a file first.", "error"));
        } else if (Files.exists(target)) {
            Path other = FreeName.beside(target);
            view.tell(Parts.label(target.getFileName() + " exists."),
                    Parts.button("", "Write " + other.getFileName(), () -> write(other), "bar"),
                    Parts.button("", "Replace it", () -> write(target), "bar"));
        } else {
            write(target);
        }
    }

    private void write(Path target) {
        drop();
        writing = true;
        ExportJob job = job();
        Way way = model.way().get();
        Task task = workspace.tasks().run("Writing " + target.getFileName(),
                (cancel, progress) -> job.write(target, cancel, progress), words -> {
                    settings.written(job.writer().format(), model.first(), way, target);
                    written(words, target);
                },
                failure -> {
                    ended();
                    view.tell(Parts.label(failure.sentence(), "error"));
                });
        running = task;
        view.writing(true, task::cancel);
        tab.actions().on("stop", task::cancel);
    }

    private void ended() {
        writing = false;
        view.writing(false, this::write);
        tab.actions().forget("stop");
        if (changedMeanwhile) {
            changedMeanwhile = false;
            preview();
        }
    }

    private void written(String words, Path target) {
        isWritten = true;
        ended();
        view.tell(Parts.label(words, "ok", "strong"),
                Parts.button("copy", "Copy path", () -> copies.copy(target.toAbsolutePath().toString()), "bar"));
        if (!tab.shown().get()) {
            workspace.tell(words);
        }
    }

    private ExportJob job() {
        Writer writer = Writers.named(model.format().get()).orElse(Writers.all().getFirst());
        return new ExportJob(model.items(), model.inputs(), writer, model.way().get().rule());
    }

    private void drop() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }
}
