package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.UnitAxes;

/** A plot with its head: what is plotted, what a drag does, fit and logarithm. */
public final class PlotPane extends BorderPane {
    private final Plot plot = new Plot();
    private final Label title = Parts.label("", "strong");
    private final Label what = Parts.label("", "cell-text", "second");
    private final HBox head = new HBox(title, what, Parts.space());
    private final VBox top = new VBox(head);
    private AxisText axis = AxisText.index();
    private final ToggleButton log = new ToggleButton("Log");
    private final ModesView modes = new ModesView(plot);

    /** An empty plot; {@code tools} stand at the end of the head. */
    public PlotPane(Node... tools) {
        log.getStyleClass().add("bar");
        log.setTooltip(new Tooltip("Logarithmic Y (L)"));
        log.setOnAction(_ -> plot.setLog(plot.viewport().logX(), log.isSelected()));
        plot.viewportProperty().subscribe(view -> log.setSelected(view.logY()));
        log.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        modes.managedProperty().bind(modes.visibleProperty());
        head.getChildren().addAll(modes, Parts.iconButton("fit", "Fit all (0)", plot::fit, "boxed"), log);
        head.getChildren().addAll(tools);
        head.getStyleClass().addAll("tool-row", "bar", "plot-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(top);
        PlotKey.declarePlot(plot);
        setCenter(plot);
        getStyleClass().addAll("surface", "plot-pane");
    }

    /** The plot itself. */
    public Plot plot() {
        return plot;
    }

    /** One more tool at the end of the head. */
    public void addTool(Node tool) {
        head.getChildren().add(tool);
    }

    /** Leaves out the choice of what a drag does, which keys and menus offer as well, to make room for other tools. */
    public void compact(boolean on) {
        modes.setVisible(!on);
    }

    /** Shows curves under a title, with y named {@code yName} and x as given. */
    public void show(String name, List<Curve> curves, AxisText x, String yName) {
        title.setText(name);
        axis = x;
        what.setText(words(curves));
        top.getChildren().setAll(head);
        List<Curve> left = UnitAxes.without(curves);
        if (!left.isEmpty()) {
            top.getChildren().add(leftOut(left));
        }
        plot.setAxes(x, new AxisText(yName, "", name));
        plot.setCurves(curves);
    }

    /** The same curves with what has come since. */
    public void arrive(List<Curve> curves) {
        what.setText(words(curves));
        plot.arrive(curves);
    }

    /** Binds what the menus can do with this plot. */
    public void bind(ActionScope actions) {
        new PlotActions(plot, this::switchTable, actions).bind();
    }

    /** Shows the samples in view as a table in place of the plot, or the plot again. */
    public void switchTable() {
        if (getCenter() instanceof GridView) {
            setCenter(plot);
            plot.requestFocus();
            return;
        }
        GridView table = new GridView(new SeenGrid(plot.inView(), axis.name(), Map.of()));
        PlotKey.declarePlot(table.table());
        setCenter(table);
        table.table().requestFocus();
    }

    private static Node leftOut(List<Curve> curves) {
        String units = curves.stream().map(Curve::unit).distinct().map(unit -> unit.isEmpty() ? "no unit" : unit)
                .collect(Collectors.joining(", "));
        HBox note = Parts.note("warn", "warn", "A fourth unit asks for a second plot.",
                words(curves) + " in " + units + ": not drawn here. Untick the curves of another unit to see them.");
        VBox frame = new VBox(note);
        frame.getStyleClass().add("note-frame");
        return frame;
    }

    /** {@code 5 curves, 2 000 points each}, or the sum where they differ. */
    static String words(List<Curve> curves) {
        if (curves.isEmpty()) {
            return "no curves";
        }
        long first = curves.getFirst().size();
        boolean same = curves.stream().allMatch(curve -> curve.size() == first);
        long all = curves.stream().mapToLong(Curve::size).sum();
        String points = same ? Words.count(first, "point", "points") : Counts.grouped(all) + " points in all";
        return Words.count(curves.size(), "curve", "curves") + ", " + points
                + (same && curves.size() > 1 ? " each" : "");
    }
}
