package org.poolscope.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.ShellWords;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.task.Task;
import org.poolscope.model.diff.Comparison;
import org.poolscope.model.diff.DifferenceText;
import org.poolscope.model.diff.Differing;
import org.poolscope.model.diff.SourceDiff;

/** A comparison at work: compares beside the window, shows what differs, and draws the difference of a selected array. */
public final class CompareController implements CompareView.Heard {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final CompareModel model;
    private final CompareView view;
    private final CompareDetailsView details;
    private final WorkTab tab;
    private @Nullable Task running;
    private @Nullable Task drawing;

    private CompareController(Workspace workspace, CopyTarget copies, Picked left, Picked right) {
        this.workspace = workspace;
        this.copies = copies;
        this.model = new CompareModel(left, right);
        this.view = new CompareView(model, this);
        this.details = new CompareDetailsView(model);
        this.tab = new WorkTab(id(left, right), "join", left.name() + " | " + right.name(), view)
                .whenClosed(this::close).beside(details)
                .keptAs(Optional::empty);
        if (left.source().equals(right.source())) {
            tab.of(left.source());
        }
        tab.crumbs().set(List.of(new Crumb("join", "Differences", ""), crumb(left), crumb(right)));
        view.plot().bind(tab.actions());
        tab.actions().on("run", this::again);
        tab.actions().on("copy.command", () -> copies.copy(command()));
    }

    private static Crumb crumb(Picked place) {
        return new Crumb(place.source().icon(), place.source().title() + "::" + place.path(), "");
    }

    /** Opens the tab of two places, or shows it if it is there. */
    public static void open(Workspace workspace, CopyTarget copies, Picked left, Picked right) {
        workspace.tab(id(left, right)).ifPresentOrElse(workspace::show, () -> {
            CompareController made = new CompareController(workspace, copies, left, right);
            workspace.show(made.tab);
            made.again();
        });
    }

    private static String id(Picked left, Picked right) {
        return "compare:" + left.address() + " " + right.address();
    }

    @Override
    public void again() {
        drop(running);
        Picked left = model.left().get();
        Picked right = model.right().get();
        model.distance().ifPresentOrElse(tolerance -> {
            view.say(Parts.empty("join", "Comparing."));
            Task task = workspace.tasks().run("Comparing " + left.name() + " and " + right.name(),
                    (cancel, progress) -> new SourceDiff(tolerance, cancel, progress).compare(side(left), side(right)),
                    this::show, failure -> {
                        tab.actions().forget("stop");
                        view.say(Parts.empty("warn", failure.sentence()));
                    });
            running = task;
            tab.actions().on("stop", task::cancel);
        }, () -> view.say(Parts.empty("warn", "The tolerance is a distance such as 1e-9.")));
    }

    @Override
    public void swap() {
        model.swap();
        again();
    }

    @Override
    public void copy() {
        StringJoiner text = new StringJoiner("\n");
        Comparison found = model.found().get();
        if (found != null) {
            found.differing().ifPresent(place -> add(text, "", place));
            text.add(found.summary());
            copies.copy(text.toString());
        }
    }

    @Override
    public void selected(DiffRow row) {
        drop(drawing);
        details.select(row);
        if (!row.hasNumbers()) {
            view.below(List.of());
            return;
        }
        Picked left = model.left().get();
        Picked right = model.right().get();
        drawing = workspace.tasks().run("Reading " + String.join("/", row.names()),
                (cancel, _) -> ComparedNumbers.read(left, right, row.names(), cancel),
                curves -> curves.ifPresentOrElse(found -> draw(row, found),
                        () -> view.below(List.of(Parts.empty("info", "This is too large to be drawn here.")))),
                failure -> view.below(List.of(Parts.empty("warn", failure.sentence()))));
    }

    private void draw(DiffRow row, List<Curve> curves) {
        String name = row.names().isEmpty() ? tab.title().get() : String.join("/", row.names());
        view.plot().show(name, curves, AxisText.index(), name);
        view.showPlot();
    }

    private void show(Comparison found) {
        tab.actions().forget("stop");
        model.found().set(found);
        view.show(found);
        if (!tab.shown().get()) {
            workspace.tell(found.summary());
        }
    }

    private static SourceDiff.Side side(Picked place) {
        return new SourceDiff.Side(place.source().source(), place.path());
    }

    private static void add(StringJoiner text, String indent, Differing place) {
        String name = place.name().isEmpty() ? "" : place.name() + ": ";
        place.own().forEach(each -> text.add(indent + name + DifferenceText.of(each)));
        if (place.own().isEmpty() && !place.name().isEmpty()) {
            text.add(indent + place.name());
        }
        String deeper = place.name().isEmpty() ? indent : indent + "  ";
        place.below().forEach(child -> add(text, deeper, child));
    }

    private String command() {
        String tolerance = model.distance().filter(distance -> distance > 0).map(distance -> " --tolerance " + distance)
                .orElse("");
        return ShellWords.line(List.of("poolscope", "diff", model.left().get().address(),
                model.right().get().address())) + tolerance;
    }

    private void close() {
        drop(running);
        drop(drawing);
        view.plot().plot().close();
    }

    private static void drop(@Nullable Task task) {
        if (task != null) {
            task.drop();
        }
    }
}
