package org.poolscope.app.plot;

import io.fair_acc.chartfx.ui.geometry.Side;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.UnitAxes;
import org.poolscope.app.plot.engine.Viewport;

/** Joins the model, the painter and the charting library, and decides when a drawing is due. */
final class PlotStage implements AutoCloseable {
    /** Size of the text of a window that is not zoomed, px. */
    private static final double NORMAL = 13;

    private final Plot plot;
    private final PlotModel model = new PlotModel();
    private final PlotPainter painter;
    private double zoom = 1;
    private double fineness = 1;
    private final PlotAxis xAxis = new PlotAxis(Side.BOTTOM);
    private final List<PlotAxis> yAxes = List.of(new PlotAxis(Side.LEFT), new PlotAxis(Side.RIGHT),
            new PlotAxis(Side.RIGHT));
    private final ChartFrame chart;
    private final Sight sight;
    private AxisText xText = AxisText.index();
    private AxisText yText = new AxisText("", "");
    private @Nullable List<Curve> pending;
    private boolean arrived;
    private Runnable onSettled = () -> {};

    PlotStage(Plot plot, PlotTokens tokens) {
        this.plot = plot;
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
            if (arrived) {
                model.arrive(next);
            } else {
                model.setCurves(next);
            }
        }
        return model;
    }

    List<Curve> curves() {
        return pending != null ? pending : model.curves();
    }

    /** Takes a snapshot for the next drawing; {@code newer} says that only points have come since the last. */
    void setCurves(List<Curve> curves, boolean newer) {
        arrived = newer && (pending == null || arrived);
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
        double right = ChartFrame.RIGHT + (model().axes().size() - 1) * PlotAxis.GUTTER;
        return new Rectangle2D(PlotAxis.GUTTER, ChartFrame.TOP, Math.max(1, width - PlotAxis.GUTTER - right),
                Math.max(1, height - ChartFrame.TOP - PlotAxis.FOOT));
    }

    /**
     * Lays out the chart for a control of a size in pixels. Canvases have as many pixels as their layout has, so that a
     * zoom would blur them: the chart is laid out as large as it is seen, and made smaller as much as the zoom enlarges.
     */
    void resize(double width, double height) {
        double seen = plot.getLocalToSceneTransform().getMxx() * fineness;
        if (seen != zoom) {
            zoom = seen;
            chart.getTransforms().setAll(new Scale(1 / zoom, 1 / zoom));
            chart.setStyle("-fx-font-size: " + NORMAL * zoom + "px;");
            xAxis.grow(zoom);
            yAxes.forEach(axis -> axis.grow(zoom));
            redraw();
        }
        chart.resizeRelocate(0, 0, width * zoom, height * zoom);
    }

    /** Paints so many pixels for each one of the screen, as for a picture, from the next layout on. */
    void setFineness(double finer) {
        fineness = finer;
        plot.requestLayout();
    }

    /** Asks for a drawing in the next pulse, or when the plot comes into sight. */
    void redraw() {
        sight.request();
    }

    private void prepare() {
        Viewport view = model().view();
        xAxis.countWhole(xText.isCount());
        xAxis.show(view.x(), view.logX(), xText.title());
        for (int i = 0; i < model.axes().size(); i++) {
            yAxes.get(i).show(view.ys().get(i), view.logY(), yText.title(model.axes().units().get(i)));
        }
        onSettled.run();
    }

    private void paint(Canvas canvas) {
        Window window = plot.getScene() == null ? null : plot.getScene().getWindow();
        painter.paint(canvas, window == null ? 1 : Math.max(1, window.getRenderScaleX()), zoom);
    }

    @Override
    public void close() {
        sight.close();
        painter.close();
        chart.getRenderers().clear();
    }
}
