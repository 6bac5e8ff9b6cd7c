package org.poolscope.app.plot;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Viewport;

/** Joins the model, the painter and the charting library, and decides when a drawing is due. */
final class PlotStage implements AutoCloseable {
    private final Plot plot;
    private final PlotModel model = new PlotModel();
    private final PlotPainter painter;
    private final PlotAxis xAxis = new PlotAxis(false);
    private final PlotAxis yAxis = new PlotAxis(true);
    private final ChartFrame chart;
    private final Sight sight;
    private AxisText xText = AxisText.index();
    private AxisText yText = new AxisText("", "");
    private @Nullable List<Curve> pending;
    private Runnable onSettled = () -> {};

    PlotStage(Plot plot, PlotTokens tokens) {
        this.plot = plot;
        painter = new PlotPainter(model, tokens);
        chart = new ChartFrame(xAxis, yAxis, this::prepare, this::paint);
        sight = new Sight(plot, chart::redraw);
    }

    Node node() {
        return chart;
    }

    PlotPainter painter() {
        return painter;
    }

    AxisText xText() {
        return xText;
    }

    AxisText yText() {
        return yText;
    }

    void onSettled(Runnable listener) {
        onSettled = listener;
    }

    /** The model with the newest snapshot taken in. */
    PlotModel model() {
        List<Curve> next = pending;
        if (next != null) {
            pending = null;
            model.setCurves(next);
        }
        return model;
    }

    List<Curve> curves() {
        return pending != null ? pending : model.curves();
    }

    void setCurves(List<Curve> curves) {
        pending = List.copyOf(curves);
        redraw();
    }

    void setAxes(AxisText x, AxisText y) {
        xText = x;
        yText = y;
        redraw();
    }

    /** Asks for a drawing in the next pulse, or when the plot comes into sight. */
    void redraw() {
        sight.request();
    }

    private void prepare() {
        Viewport view = model().view();
        xAxis.show(view.x(), view.logX(), xText.title());
        yAxis.show(view.y(), view.logY(), yText.title());
        onSettled.run();
    }

    private void paint(Canvas canvas) {
        Window window = plot.getScene() == null ? null : plot.getScene().getWindow();
        painter.paint(canvas, window == null ? 1 : Math.max(1, window.getRenderScaleX()));
    }

    @Override
    public void close() {
        sight.close();
        chart.getRenderers().clear();
    }
}
