package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Picked;
import org.poolscope.model.source.DataPath;

/** What is selected in a store: shown in table, side pane and inspector, plotted, edited, and watched if that is wanted. */
final class SelectedController {
    private final ObjectsScreen screen;
    private final NewsController news;
    private final Clock clock;
    private final ObjectEditController edits;
    private final ObjectPlotController plots;
    private final WatchedController watched;
    private final ObjectDetailsView details;
    private @Nullable TreeItem<ObjectRow> item;

    SelectedController(ObjectsScreen screen, NewsController news, CopyTarget copies, Clock clock) {
        this.screen = screen;
        this.news = news;
        this.clock = clock;
        edits = new ObjectEditController(screen.workspace(), screen.source(), screen.tab());
        plots = new ObjectPlotController(screen.workspace(), screen.source(), screen.view(),
                screen.tab().actions(), clock.instant());
        watched = new WatchedController(screen.tab().actions(), this::watching);
        details = new ObjectDetailsView(edits.view(), copies);
    }

    ObjectEditController edits() {
        return edits;
    }

    ObjectPlotController plots() {
        return plots;
    }

    WatchedController watched() {
        return watched;
    }

    /** Whether something is selected, and it is this. */
    boolean is(TreeItem<ObjectRow> other) {
        return other.equals(item);
    }

    /** What is to be looked at whenever the store changes, shown or not. */
    Set<DataPath> paths() {
        Set<DataPath> paths = new LinkedHashSet<>(plots.numbers().paths());
        paths.addAll(watched.paths());
        TreeItem<ObjectRow> now = item;
        if (now != null) {
            paths.add(now.getValue().path());
        }
        return paths;
    }

    /** Another thing is selected. */
    void select(TreeItem<ObjectRow> now) {
        item = now;
        ObjectRow row = now.getValue();
        screen.workspace().picked().set(List.of(new Picked(screen.source(), row.path())));
        screen.table().reveal(now);
        screen.side().reveal(now);
        screen.tab().crumbs().set(StoreCrumbs.of(screen.source(), row.path()));
        edits.select(row, now.getParent() == null ? null : now.getParent().getValue());
        List<ObjectRow> together = numbers(screen.table().selected());
        plots.select(together.size() > 1 && together.contains(row) ? together : List.of(row), clock.instant());
        watched.select(row);
        describe();
        screen.tab().inspector().set(details);
        if (screen.tab().equals(screen.workspace().shownTab().get())) {
            screen.workspace().inspect(details);
        }
    }

    /** Several rows are selected: their numbers are plotted together. */
    void together(List<ObjectRow> rows) {
        List<ObjectRow> numbers = numbers(rows);
        if (numbers.size() > 1) {
            plots.select(numbers, clock.instant());
        }
    }

    /** Things are others now. */
    void changed(List<ObjectRow> rows) {
        plots.changed(rows);
        rows.forEach(edits::changed);
        describe();
    }

    /** Says in the inspector what it is now. */
    void describe() {
        TreeItem<ObjectRow> now = item;
        if (now != null) {
            boolean isWatched = watched.has(now.getValue().path());
            screen.view().watched(isWatched);
            details.show(ObjectDetailsView.Sight.of(screen.source(), now.getValue(), news, inPython(now),
                    isWatched));
        }
    }

    void close() {
        plots.close();
    }

    /** What is watched has its values kept for a plot from now on. */
    private void watching() {
        watched.rows().forEach(row -> plots.numbers().keep(row.stored(), clock.instant()));
        describe();
    }

    /** {@code root['queue'][0]}. */
    private static String inPython(TreeItem<ObjectRow> at) {
        TreeItem<ObjectRow> around = at.getParent();
        return around == null ? at.getValue().title() : inPython(around) + at.getValue().subscript();
    }

    private static List<ObjectRow> numbers(List<ObjectRow> rows) {
        return rows.stream().filter(ObjectRow::isNumber).toList();
    }
}
