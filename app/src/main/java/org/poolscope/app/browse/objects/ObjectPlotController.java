package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;

/** Plots what is selected: a number over the time since it was selected first, or the numbers of a list or array. */
final class ObjectPlotController {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Set<String> SERIES = Set.of("list", "array");
    private static final long MOST_BYTES = 64_000_000;

    private final Tasks tasks;
    private final OpenSource source;
    private final PlotPane pane;
    private final ObjectsView view;
    private final Map<DataPath, History> histories = new HashMap<>();
    private @Nullable ObjectRow shown;
    private @Nullable Task reading;
    private boolean drawn;

    ObjectPlotController(Tasks tasks, OpenSource source, ObjectsView view) {
        this.tasks = tasks;
        this.source = source;
        this.view = view;
        this.pane = view.plot();
    }

    /** The paths of the numbers whose values are kept. */
    Set<DataPath> followed() {
        return histories.keySet();
    }

    /** Another row is selected. */
    void select(ObjectRow row, Instant now) {
        shown = row;
        drawn = false;
        if (row.isNumber()) {
            histories.computeIfAbsent(row.path(), path -> {
                History history = new History(path.name(), now);
                add(history, row, now);
                return history;
            });
        }
        draw();
    }

    /** A row has changed. */
    void changed(ObjectRow row, Instant when) {
        History history = histories.get(row.path());
        if (history != null) {
            add(history, row, when);
        }
        if (row.equals(shown)) {
            draw();
        }
    }

    void close() {
        if (reading != null) {
            reading.drop();
        }
        pane.plot().close();
    }

    private static void add(History history, ObjectRow row, Instant when) {
        try {
            history.add(when, Double.parseDouble(row.look().get().text()));
        } catch (NumberFormatException _) {
            history.add(when, Double.NaN);
        }
    }

    private void draw() {
        ObjectRow row = shown;
        if (row == null) {
            return;
        }
        History history = histories.get(row.path());
        if (row.isNumber() && history != null) {
            String since = "seconds since " + CLOCK.format(history.begun()) + " UTC";
            put(row.path().toString(), history.curve(), new AxisText(since, "", "s"), row.title());
        } else if (SERIES.contains(row.stored().kind()) && row.stored().bytes() < MOST_BYTES) {
            read(row);
        } else {
            view.plotted(false);
        }
    }

    private void read(ObjectRow row) {
        if (reading != null) {
            reading.drop();
        }
        DataPath path = row.path();
        reading = tasks.run("Reading " + path.name(), (cancel, _) -> Optional.ofNullable(
                Series.curve(path.name(), 0, source.source().read(path, List.of(), cancel, Progress.IGNORED))
                        .orElse(null)),
                curve -> {
                    if (row.equals(shown)) {
                        curve.ifPresentOrElse(found -> put(path.toString(), found, AxisText.index(), row.title()),
                                () -> view.plotted(false));
                    }
                }, _ -> view.plotted(false));
    }

    private void put(String title, Curve curve, AxisText axis, String y) {
        if (drawn) {
            pane.arrive(List.of(curve));
        } else {
            pane.show(title, List.of(curve), axis, y);
            pane.plot().fit();
        }
        drawn = true;
        view.plotted(true);
    }
}
