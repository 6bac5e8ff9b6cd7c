package org.poolscope.app.plot;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * Lets the charting library draw one picture of ours in place of its own lines. No data set is ever handed to the
 * library: a data set that outlives its chart would keep the chart alive, and an empty one would make it redraw for ever.
 */
final class RasterRenderer extends AbstractRendererXY<RasterRenderer> {
    private final Consumer<Canvas> painter;

    RasterRenderer(Consumer<Canvas> painter) {
        this.painter = painter;
        setShowInLegend(false);
    }

    @Override
    public void render() {
        painter.accept(getChart().getCanvas());
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet data, DataSetNode style) {
        throw new UnsupportedOperationException("curves are painted together");
    }

    @Override
    public boolean drawLegendSymbol(DataSetNode style, Canvas canvas) {
        return false;
    }

    @Override
    protected RasterRenderer getThis() {
        return this;
    }
}
