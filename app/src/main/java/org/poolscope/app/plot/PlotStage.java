package org.poolscope.app.plot;

import io.fair_acc.chartfx.ui.geometry.Side;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.UnitAxes;
import org.poolscope.app.plot.engine.Viewport;

/** Joins the model, the painter and the charting library, and decides when a drawing is due. */
final class PlotStage implements AutoCloseable {
    private final Plot plot;
    private final PlotModel model = new PlotModel();
    private final PlotPainter painter;
    private final PlotTokens tokens;
    private final PlotAxis xAxis = new PlotAxis(Side.BOTTOM);
    private final List<PlotAxis> yAxes = List.of(new PlotAxis(Side.LEFT), new PlotAxis(Side.RIGHT),
            new PlotAxis(Side.RIGHT));
    private final ChartFrame chart;
    private final Sight sight;
    private AxisText xText = AxisText.index();
    private AxisText yText = new AxisText("", "");
    private @Nullable List<Curve> pending;
    private Runnable onSettled = () -> {};

    PlotStage(Plot plot, PlotTokens tokens) {
        this.plot = plot;
        this.tokens = tokens;
        painter = new PlotPainter(model, tokens);
        chart = new ChartFrame(xAxis, yAxes, this::prepare, this::paint);
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
        chart.showAxes(UnitAxes.of(curves).size());
        redraw();
    }

    void setAxes(AxisText x, AxisText y) {
        xText = x;
        yText = y;
        redraw();
    }

    /** The plot inside its axes, for a control of a size in pixels. */
    Rectangle2D area(double width, double height) {
        double scale = tokens.textSize();
        double left = PlotAxis.GUTTER * scale;
        double right = ChartFrame.RIGHT * scale + (model().axes().size() - 1) * PlotAxis.GUTTER * scale;
        return new Rectangle2D(left, ChartFrame.TOP * scale, Math.max(1, width - left - right),
                Math.max(1, height - (ChartFrame.TOP + PlotAxis.FOOT) * scale));
    }

    /** Asks for a drawing in the next pulse, or when the plot comes into sight. */
    void redraw() {
        sight.request();
    }

    private void prepare() {
        Viewport view = model().view();
        double scale = tokens.textSize();
        xAxis.show(view.x(), view.logX(), xText.title(), scale);
        for (int i = 0; i < model.axes().size(); i++) {
            yAxes.get(i).show(view.ys().get(i), view.logY(), yText.title(model.axes().units().get(i)), scale);
        }
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
