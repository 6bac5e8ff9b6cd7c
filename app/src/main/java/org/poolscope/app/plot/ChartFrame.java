package org.poolscope.app.plot;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.events.ChartBits;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;

/** The charting library's chart, reduced to two axes, a grid and two hooks: before its layout, and for our picture. */
final class ChartFrame extends XYChart {
    /** Room above the plot in pixels. */
    static final double TOP = 10;
    /** Room at its right, for half of the last label, in pixels. */
    static final double RIGHT = 28;

    private final Runnable beforeLayout;

    ChartFrame(PlotAxis x, PlotAxis y, Runnable beforeLayout, Consumer<Canvas> painter) {
        super(x, y);
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

    @Override
    public void updateAxisRange() {
        beforeLayout.run();
    }

    /** Asks for a drawing in the next pulse; any number of calls before it is one drawing. */
    void redraw() {
        fireInvalidated(ChartBits.ChartLayout, ChartBits.ChartCanvas);
    }
}
