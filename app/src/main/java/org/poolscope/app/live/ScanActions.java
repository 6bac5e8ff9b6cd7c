package org.poolscope.app.live;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.poolscope.app.export.ExportController;
import org.poolscope.app.export.Way;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.PictureController;
import org.poolscope.app.inspect.PlotActions;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.PlacesDrag;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.stream.Follower;

/** What the menus and keys do with the tab of a scan. */
final class ScanActions {
    private static final String COLLECT = "export.add";

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final String key;
    private final PlottedModel plotted;

    ScanActions(ScanTabController.Shared shared, String key, PlottedModel plotted) {
        this.workspace = shared.workspace();
        this.source = shared.source();
        this.copies = shared.copies();
        this.key = key;
        this.plotted = plotted;
    }

    /** Lets the menus act on a chart and what feeds it. */
    void bind(ActionScope actions, ScanView view, ChartController chart, Feed feed) {
        new PlotActions(view.plot(), chart::table, actions).bind();
        new PictureController(workspace).offer(view.plot(), actions);
        actions.on("follow", chart::follow);
        actions.on("pause", chart::pause);
        actions.on("plot.rate", () -> LiveBalloons.rate(view.axis(), chart.rate(), chart::rate));
        actions.on("start.begin", () -> feed.startFrom(0));
        actions.on("start.now", () -> feed.startFrom(Follower.NEXT));
        actions.on("start.index", () -> LiveBalloons.index(view.axis(), feed::startFrom));
        actions.off("start.last", "Plots need every point; images show the last only.");
        actions.on("export", this::export);
        actions.on(COLLECT, "Add ticked streams to export", this::collect);
        actions.on("copy.address", () -> copies.copy(source.location().at(DataPath.of(key)).toString()));
    }

    /** Says that nothing more will come. */
    static void ended(ActionScope actions) {
        actions.off("pause", "This stream has ended.");
        actions.off("start.now", "This stream has ended.");
    }

    private List<DataPath> ticked() {
        return plotted.rows().stream().filter(row -> row.ticked().get())
                .map(row -> DataPath.of(key, row.channel().name())).toList();
    }

    /** Lets a stream be added to an export by its context menu, or by dropping it there; on a chart it is plotted. */
    ScanActions offer(TableView<StreamRow> streams) {
        MenuItem add = new MenuItem("Add to export");
        add.setOnAction(_ -> collect(selected(streams)));
        streams.setContextMenu(new ContextMenu(add));
        PlacesDrag.within(streams, part -> part instanceof StreamCell cell
                ? picked(cell.named().map(name -> DataPath.of(key, name)).stream().toList())
                : List.of());
        return this;
    }

    private List<DataPath> selected(TableView<StreamRow> streams) {
        return streams.getSelectionModel().getSelectedItems().stream()
                .map(row -> DataPath.of(key, row.channel().name())).toList();
    }

    private List<Picked> picked(List<DataPath> paths) {
        return paths.stream().map(path -> new Picked(source, path)).toList();
    }

    private void collect() {
        collect(ticked());
    }

    /** What is picked is collected by who collects. */
    private void collect(List<DataPath> paths) {
        workspace.picked().set(picked(paths));
        workspace.actions().window().state(COLLECT).ifPresent(state -> {
            if (state instanceof ActionState.On on) {
                on.handler().run();
            }
        });
    }

    private void export() {
        List<DataPath> paths = ticked();
        if (paths.isEmpty()) {
            workspace.tell("Tick a stream first.");
        } else {
            String name = "scan_" + key.substring(key.lastIndexOf(':') + 1);
            ExportController.open(workspace, copies, source, paths, name, Way.PLAIN);
        }
    }
}
