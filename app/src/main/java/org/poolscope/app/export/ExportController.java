package org.poolscope.app.export;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;

/** The export tab at work: tries the chosen way on the real values, shows what comes of it, and writes it. */
public final class ExportController implements ExportView.Heard {
    /** The kind of the icon of its tabs. */
    static final String ICON = "export";
    private static final String BASKET = "export:collected";
    private static final String COLLECTED = "collected ";

    private final ExportModel model;
    private final CopyTarget copies;
    private final ExportView view;
    private final WorkTab tab;
    private final TrialController trial;
    private final WritingController writing;
    private final ItemsController items;

    private ExportController(Workspace workspace, CopyTarget copies, ExportModel model, boolean collects) {
        this.model = model;
        this.copies = copies;
        this.view = new ExportView(model, this);
        this.tab = new WorkTab(collects ? BASKET : id(model), ICON, title(model, collects), view)
                .whenClosed(this::close).beside(view.write());
        this.trial = new TrialController(workspace.tasks(), model, view);
        this.writing = new WritingController(workspace, copies, model, view, tab, trial);
        this.items = new ItemsController(workspace, model, view, tab);
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
        tab.actions().on("copy.python", this::copyPython);
        model.whenChanged(writing::forget);
    }

    /** Opens an export again that was not written when the window was closed; false if the words say none. */
    public static boolean reopen(Workspace workspace, CopyTarget copies, OpenSource source, String words) {
        Optional<ExportState> kept = ExportState.parse(words);
        kept.ifPresent(state -> {
            ExportModel model = new ExportModel(
                    state.places().stream().map(ExportState::location)
                            .filter(place -> place.source().isEmpty() || ItemsController.isIn(source, place))
                            .map(place -> new ExportItem(source, place.path())).toList(),
                    state.name(), state.way(), new ExportSettings(workspace.remembered()));
            model.recall(state);
            show(workspace, copies, model);
        });
        return kept.isPresent();
    }

    /** A tab for values that were collected, to which more can be added; not shown yet. */
    static ExportController collect(Workspace workspace, CopyTarget copies) {
        return new ExportController(workspace, copies,
                new ExportModel(List.of(), "merged", Way.PLAIN, new ExportSettings(workspace.remembered())), true);
    }

    /** A collection that was not written when the window was closed, not shown yet; empty if the words say none. */
    static Optional<ExportController> collectAgain(Workspace workspace, CopyTarget copies, OpenSource source,
            String words) {
        if (!words.startsWith(COLLECTED)) {
            return Optional.empty();
        }
        return ExportState.parse(words.substring(COLLECTED.length())).map(state -> {
            ExportController made = collect(workspace, copies);
            made.model.recall(state);
            made.items.await(state.places().stream().map(ExportState::location)
                    .map(place -> place.source().isEmpty() ? source.location().at(place.path()) : place).toList());
            return made;
        });
    }

    /** The tab. */
    WorkTab tab() {
        return tab;
    }

    /** Adds what is not in it yet; returns how many that were. */
    int add(List<ExportItem> more, List<Every> meant) {
        model.means(meant);
        return model.add(more);
    }

    /** Takes in the values that waited for their source to be open. */
    void sourceOpened(OpenSource source) {
        items.sourceOpened(source);
    }

    /** Values of a source that is closed wait until it is open again. */
    void sourceClosed(OpenSource source) {
        items.sourceClosed(source);
    }

    @Override
    public void remove(List<ExportItem> unwanted) {
        model.items().removeAll(unwanted);
    }

    @Override
    public void add(String address) {
        items.take(List.of(address));
    }

    @Override
    public void dropped(List<String> addresses) {
        items.take(addresses);
    }

    @Override
    public void write() {
        writing.write();
    }

    @Override
    public void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Where to write");
        File now = new File(model.file().get());
        File folder = now.getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.setInitialFileName(now.getName());
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            model.file().set(chosen.getPath());
        }
    }

    @Override
    public String command() {
        return ShellWords.lines(model.command());
    }

    @Override
    public void copyCommand() {
        copies.copy(command());
        view.tell(Parts.note("ok", "check", "The command is on the clipboard.", ""));
    }

    @Override
    public PythonLines python() {
        return model.python();
    }

    @Override
    public void copyPython() {
        PythonLines lines = python();
        if (lines.refusal().isEmpty()) {
            copies.copy(lines.text());
            view.tell(Parts.note("ok", "check", "The lines of Python are on the clipboard.", ""));
        } else {
            view.refuse(lines.refusal());
        }
    }

    /** Opens the tab for some values of a source, with the way that is tried first. */
    public static void open(Workspace workspace, CopyTarget copies, OpenSource source, List<DataPath> paths,
            String name, Way way) {
        open(workspace, copies, paths.stream().map(path -> new ExportItem(source, path)).toList(), name, way);
    }

    /** Opens the tab for all values that some paths stand for, with the way that is tried first. */
    public static void openAll(Workspace workspace, CopyTarget copies, List<Every> meant, String name, Way way) {
        ExportModel model = new ExportModel(meant.stream().flatMap(every -> every.items().stream()).toList(), name, way,
                new ExportSettings(workspace.remembered()));
        model.means(meant);
        show(workspace, copies, model);
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
        boolean offered = !writing.isWritten() && !model.items().isEmpty() && model.items().size() <= ExportState.MOST;
        return offered
                ? Optional.of(model.sources().getFirst().location().at(model.items().getFirst().path()).toString())
                : Optional.empty();
    }

    private ExportState state() {
        return new ExportState(model.name(), model.format().get(), model.way().get(), model.file().get(),
                model.chosen(), items.addresses());
    }

    /** What is being written goes on. */
    private void close() {
        trial.drop();
        view.plot().close();
    }
}
