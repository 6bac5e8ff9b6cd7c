package org.poolscope.app.plot;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.events.ChartBits;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;

/** The charting library's chart, reduced to two axes, a grid and two hooks: before its layout, and for our picture. */
final class ChartFrame extends XYChart {
    /** Room above the plot in pixels. */
    static final double TOP = 10;
    /** Room at its right, for half of the last label, in pixels. */
    static final double RIGHT = 28;

    private final List<PlotAxis> ys;
    private final Runnable beforeLayout;

    ChartFrame(PlotAxis x, List<PlotAxis> ys, Runnable beforeLayout, Consumer<Canvas> painter) {
        super(x, ys.getFirst());
        this.ys = ys;
        this.beforeLayout = beforeLayout;
        getRenderers().setAll(new RasterRenderer(painter));
        getGridRenderer().setDrawOnTop(false);
        getMenuPane().setTop(null);
        getMenuPane().setTriggerDistance(0);
        getLegend().getNode().setVisible(false);
        getLegend().getNode().setManaged(false);
        setAnimated(false);
        setMouseTransparent(true);
    }

    /** Shows so many of the vertical axes; the first one always stands, for the grid belongs to it. */
    void showAxes(int count) {
        List<PlotAxis> further = ys.subList(1, count);
        getAxes().removeIf(axis -> ys.indexOf(axis) >= count);
        further.stream().filter(axis -> !getAxes().contains(axis)).forEach(getAxes()::add);
    }

    @Override
    public void updateAxisRange() {
        beforeLayout.run();
    }

    /** Asks for a drawing in the next pulse; any number of calls before it is one drawing. */
    void redraw() {
        fireInvalidated(ChartBits.ChartLayout, ChartBits.ChartCanvas);
    }
}
