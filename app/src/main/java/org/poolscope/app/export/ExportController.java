package org.poolscope.app.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.poolscope.model.source.Location;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;

/** The export tab at work: tries the chosen way on the real values, shows what comes of it, and writes it. */
public final class ExportController implements ExportView.Heard {
    /** The kind of the icon of its tabs. */
    static final String ICON = "export";
    private static final String BASKET = "export:collected";
    private static final String COLLECTED = "collected ";

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
    private final List<Location> waiting = new ArrayList<>();

    private ExportController(Workspace workspace, CopyTarget copies, ExportModel model, boolean collects) {
        this.workspace = workspace;
        this.copies = copies;
        this.model = model;
        this.settings = new ExportSettings(workspace.remembered());
        this.view = new ExportView(model, this);
        this.tab = new WorkTab(collects ? BASKET : id(model), ICON, title(model, collects), view)
                .whenClosed(this::drop);
        List<OpenSource> sources = model.sources();
        if (sources.size() == 1 && !collects) {
            tab.of(sources.getFirst());
        }
        tab.keeping(() -> (collects ? COLLECTED : "") + state().words());
        tab.crumbs().set(crumbs(collects));
        if (collects) {
            model.items().subscribe(() -> {
                tab.title().set(title(model, true));
                tab.crumbs().set(crumbs(true));
            });
        }
        tab.keptAs(this::place);
        tab.actions().on("run", this::write);
        tab.actions().on("copy.command", this::copyCommand);
        model.items().subscribe(this::preview);
        model.format().subscribe(_ -> preview());
        model.way().addListener(_ -> preview());
        model.choices().subscribe(this::preview);
        model.join().whenChanged(() -> {
            if (model.way().get() == Way.JOIN) {
                preview();
            }
        });
    }

    /** Opens an export again that was not written when the window was closed; false if the words say none. */
    public static boolean reopen(Workspace workspace, CopyTarget copies, OpenSource source, String words) {
        Optional<ExportState> kept = ExportState.parse(words);
        kept.ifPresent(state -> {
            ExportModel model = new ExportModel(
                    state.places().stream().map(ExportState::location)
                            .filter(place -> place.source().isEmpty() || isIn(source, place))
                            .map(place -> new ExportItem(source, place.path())).toList(),
                    state.name(), state.way(), new ExportSettings(workspace.remembered()));
            model.recall(state);
            show(workspace, copies, model);
        });
        return kept.isPresent();
    }

    /** A tab for values that were collected, to which more can be added; not shown yet. */
    static ExportController collect(Workspace workspace, CopyTarget copies, List<ExportItem> items) {
        return new ExportController(workspace, copies,
                new ExportModel(items, "merged", Way.PLAIN, new ExportSettings(workspace.remembered())), true);
    }

    /** A collection that was not written when the window was closed, not shown yet; empty if the words say none. */
    static Optional<ExportController> collectAgain(Workspace workspace, CopyTarget copies, OpenSource source,
            String words) {
        if (!words.startsWith(COLLECTED)) {
            return Optional.empty();
        }
        return ExportState.parse(words.substring(COLLECTED.length())).map(state -> {
            ExportController made = collect(workspace, copies, List.of());
            made.model.recall(state);
            state.places().stream().map(ExportState::location)
                    .map(place -> place.source().isEmpty() ? source.location().at(place.path()) : place)
                    .forEach(made.waiting::add);
            workspace.sources().forEach(made::sourceOpened);
            return made;
        });
    }

    private static boolean isIn(OpenSource source, Location place) {
        return source.location().source().equals(place.source());
    }

    /** The tab. */
    WorkTab tab() {
        return tab;
    }

    /** Adds what is not in it yet; returns how many that were. */
    int add(List<ExportItem> more) {
        isWritten = false;
        return model.add(more);
    }

    /** Takes in the values that waited for their source to be open. */
    void sourceOpened(OpenSource source) {
        List<Location> here = waiting.stream().filter(place -> isIn(source, place)).toList();
        waiting.removeAll(here);
        model.add(here.stream().map(place -> new ExportItem(source, place.path())).toList());
    }

    /** Values of a source that is closed wait until it is open again. */
    void sourceClosed(OpenSource source) {
        List<ExportItem> gone = model.items().stream().filter(item -> item.source().equals(source)).toList();
        gone.forEach(item -> waiting.add(source.location().at(item.path())));
        model.items().removeAll(gone);
    }

    @Override
    public void remove(List<ExportItem> items) {
        model.items().removeAll(items);
    }

    @Override
    public void add(String address) {
        dropped(List.of(address));
    }

    @Override
    public void dropped(List<String> addresses) {
        for (String address : addresses) {
            try {
                take(Location.parse(address));
            } catch (IllegalArgumentException e) {
                view.tell(Parts.label(String.valueOf(e.getMessage()), "error"));
            }
        }
    }

    /** A source that is not open is opened first. */
    private void take(Location place) {
        Optional<OpenSource> open = workspace.sources().stream().filter(source -> isIn(source, place)).findFirst();
        if (open.isPresent()) {
            add(List.of(new ExportItem(open.get(), place.path())));
            return;
        }
        workspace.open(place.at(DataPath.ROOT), () -> {
            waiting.add(place);
            workspace.sources().forEach(this::sourceOpened);
            if (waiting.remove(place)) {
                view.tell(Parts.label(place + " cannot be opened.", "error"));
            }
            workspace.show(tab);
        });
    }

    @Override
    public void copyCommand() {
        copies.copy(ShellWords.lines(model.command()));
        view.tell(Parts.label("The command is on the clipboard.", "ok"));
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
                () -> workspace.show(new ExportController(workspace, copies, model, false).tab));
    }

    private static String title(ExportModel model, boolean collects) {
        int count = model.items().size();
        return collects ? "Merge " + count + (count == 1 ? " value" : " values") : "Export " + model.name();
    }

    private List<Crumb> crumbs(boolean collects) {
        List<Crumb> crumbs = new ArrayList<>();
        model.sources().forEach(source -> crumbs.add(
                new Crumb(source.icon(), source.title(), collects ? "" : source.location().source())));
        if (!collects) {
            crumbs.add(new Crumb("key", model.name(), ""));
        }
        crumbs.add(new Crumb(collects ? ICON : "", collects ? tab.title().get() : "export", ""));
        return crumbs;
    }

    private static String id(ExportModel model) {
        return "export:" + model.items().stream().map(item -> item.source().location() + ":" + item.path()).toList();
    }

    /** Where it is opened again: it is offered until it has been written. */
    private Optional<String> place() {
        boolean offered = !isWritten && !model.items().isEmpty() && model.items().size() <= ExportState.MOST;
        return offered
                ? Optional.of(model.sources().getFirst().location().at(model.items().getFirst().path()).toString())
                : Optional.empty();
    }

    private ExportState state() {
        return new ExportState(model.name(), model.format().get(), model.way().get(), model.file().get(),
                Stream.concat(model.items().stream().map(ExportState::place), waiting.stream().map(Location::toString))
                        .toList());
    }

    /** What came of trying it: the preview, or only what it would cost. */
    private record Tried(Price price, @Nullable ExportPreview preview) {}

    private void preview() {
        if (writing) {
            changedMeanwhile = true;
            return;
        }
        drop();
        view.showItems(model.items().stream().map(SourceRow::unread).toList());
        if (model.items().isEmpty()) {
            view.show(ExportPreview.refused("There is nothing to export yet."));
            return;
        }
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
            running = workspace.tasks().run("Trying the other ways", job()::tryAll, view::show,
                    failure -> view.show(Map.of()));
            return;
        }
        view.price(Parts.note("", "info", model.name() + " is " + tried.price().words() + ".",
                "Nothing has been read yet.", Parts.button("", "Read it and show what comes of it", () -> {
                    priceSeen = true;
                    preview();
                }, "bar")));
    }

    @Override
    public void write() {
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
        Map<String, String> chosen = model.choices().get();
        Task task = workspace.tasks().run("Writing " + target.getFileName(),
                (cancel, progress) -> job.write(target, cancel, progress), words -> {
                    settings.written(job.format().name(), model.first(), way, target);
                    settings.chosen(job.format().name(), chosen);
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
        Format format = model.chosenFormat();
        return new ExportJob(model.items(), model.inputs(), format, FormatChoices.of(format, model.choices().get()),
                model.request(), model.making());
    }

    private void drop() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }
}
