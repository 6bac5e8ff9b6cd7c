package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Progress;
import org.poolscope.storage.heap.StoredRow;
import org.poolscope.storage.scan.numbers.NumbersAddress;

/** Plots what is selected: numbers over the time since they were selected first, or those of a list or array. */
final class ObjectPlotController {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Set<String> SERIES = Set.of("list", "array");
    /** How {@code --select} calls the scan that goes on. */
    private static final DataPath NEWEST = DataPath.of("last");
    private static final long MOST_BYTES = 64_000_000;

    private static final String NO_NUMBER = "Select a number: what changes can be followed.";

    private final Workspace workspace;
    private final OpenSource source;
    private final PlotPane pane;
    private final ObjectsView view;
    private final NumbersModel numbers;
    private final FollowController follow;
    private final ActionScope actions;
    private List<ObjectRow> selected = List.of();
    private List<DataPath> drawn = List.of();
    private @Nullable Task reading;

    ObjectPlotController(Workspace workspace, OpenSource source, ObjectsView view, ActionScope actions, Instant now) {
        this.workspace = workspace;
        this.source = source;
        this.view = view;
        this.actions = actions;
        this.pane = view.plot();
        this.numbers = new NumbersModel(now);
        this.follow = new FollowController(pane.plot(), this::live);
        pane.addTool(follow.view());
        pane.bind(actions);
    }

    /** The numbers whose values are kept. */
    NumbersModel numbers() {
        return numbers;
    }

    /** Other rows are selected. */
    void select(List<ObjectRow> rows, Instant now) {
        selected = rows;
        drawn = List.of();
        rows.forEach(row -> numbers.keep(row.stored(), now));
        draw();
    }

    /** Rows were looked at. */
    void seen(Map<DataPath, Optional<StoredRow>> rows, Instant when, boolean drawing) {
        if (numbers.seen(rows, when) && drawing && isOverTime()) {
            draw();
        }
    }

    /** Rows are others than before. */
    void changed(List<ObjectRow> rows) {
        if (!isOverTime() && !selected.isEmpty() && rows.contains(selected.getLast())) {
            draw();
        }
    }

    /** Time has gone by. */
    void beat(Instant now, boolean drawing) {
        if (numbers.still(now) && drawing && isOverTime()) {
            draw();
        }
    }

    void close() {
        if (reading != null) {
            reading.drop();
        }
        pane.plot().close();
    }

    private boolean isOverTime() {
        return !selected.isEmpty() && selected.stream().allMatch(ObjectRow::isNumber);
    }

    private void draw() {
        pane.compact(isOverTime());
        follow.show(isOverTime());
        if (isOverTime()) {
            actions.on("follow", follow::follow);
            actions.on("follow.live", this::live);
            drawNumbers();
            return;
        }
        actions.off("follow", NO_NUMBER);
        actions.off("follow.live", NO_NUMBER);
        if (selected.isEmpty()) {
            view.plotted(false);
            return;
        }
        ObjectRow row = selected.getLast();
        if (SERIES.contains(row.stored().kind()) && row.stored().bytes() < MOST_BYTES) {
            read(row);
        } else {
            view.plotted(false);
        }
    }

    /** The numbers that are selected, from now on, as streams like those of any scan. */
    private void live() {
        NumbersAddress address = new NumbersAddress(source.location().source(),
                selected.stream().filter(ObjectRow::isNumber).map(ObjectRow::path).toList());
        workspace.open(Location.parse(address.toString()).at(NEWEST));
    }

    private void drawNumbers() {
        List<History> histories = selected.stream().flatMap(row -> numbers.of(row.path()).stream()).distinct().toList();
        if (histories.isEmpty()) {
            view.plotted(false);
            return;
        }
        boolean begins = drawn.isEmpty();
        AxisText time = new AxisText("seconds since " + CLOCK.format(numbers.begun()) + " UTC", "", "s");
        boolean one = histories.size() == 1;
        put(selected.stream().map(ObjectRow::path).toList(),
                one ? selected.getFirst().path().toString() : histories.size() + " numbers",
                histories.stream().map(History::curve).toList(), time,
                one ? selected.getFirst().title() : "value");
        follow.reached(histories.stream().mapToDouble(History::first).min().orElse(0),
                histories.stream().mapToDouble(History::newest).max().orElse(0),
                histories.stream().mapToLong(History::changes).sum());
        if (begins) {
            follow.begin();
        }
    }

    private void read(ObjectRow row) {
        if (reading != null) {
            reading.drop();
        }
        DataPath path = row.path();
        reading = workspace.tasks().run("Reading " + path.name(), (cancel, _) -> Optional.ofNullable(
                Series.curve(path.name(), 0, source.source().read(path, List.of(), cancel, Progress.IGNORED))
                        .orElse(null)),
                curve -> {
                    if (!selected.isEmpty() && row.equals(selected.getLast())) {
                        curve.ifPresentOrElse(found -> put(List.of(path), path.toString(), List.of(found),
                                AxisText.index(), row.title()), () -> view.plotted(false));
                    }
                }, _ -> view.plotted(false));
    }

    private void put(List<DataPath> paths, String title, List<Curve> curves, AxisText axis, String y) {
        if (paths.equals(drawn)) {
            pane.arrive(curves);
        } else {
            pane.show(title, curves, axis, y);
            pane.plot().fit();
        }
        drawn = paths;
        view.plotted(true);
    }
}
