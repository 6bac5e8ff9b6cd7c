package org.poolscope.app.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Measure;
import org.poolscope.app.plot.engine.Numbers;

/** Two marks on one curve and what lies between them. */
final class MeasureTool {
    private final Plot plot;
    private final Rectangle range = new Rectangle();
    private final Line first = new Line();
    private final Line second = new Line();
    private final Label card = new Label();
    private final Group node = new Group(range, first, second, card);
    private @Nullable Crosshair from;
    private @Nullable Crosshair to;

    MeasureTool(Plot plot) {
        this.plot = plot;
        range.getStyleClass().add("plot-measure-range");
        first.getStyleClass().add("plot-measure-mark");
        second.getStyleClass().add("plot-measure-mark");
        card.getStyleClass().addAll("plot-card", "plot-measure");
        card.setManaged(false);
        update();
    }

    Node node() {
        return node;
    }

    /** Starts at a sample. */
    void begin(@Nullable Crosshair place) {
        from = place;
        to = null;
        update();
    }

    /** Sets the second mark; kept on the curve of the first. */
    void extend(@Nullable Crosshair place) {
        to = place;
        update();
    }

    /** Sets the first mark, then the second, then begins anew. */
    void mark(@Nullable Crosshair place) {
        if (from == null || to != null) {
            begin(place);
        } else {
            extend(place);
        }
    }

    void clear() {
        begin(null);
    }

    /** The measured numbers for a copy, empty without two marks. */
    String text() {
        Measure measure = measure();
        return measure == null ? "" : measure.text();
    }

    private @Nullable Curve curve() {
        Crosshair start = from;
        return start == null
                ? null
                : plot.curves().stream()
                        .filter(curve -> curve.id().equals(start.curveId()) && curve.size() > 0).findFirst()
                        .orElse(null);
    }

    private @Nullable Measure measure() {
        Curve curve = curve();
        return curve == null || from == null || to == null
                ? null
                : Measure.between(curve, index(curve, from), index(curve, to));
    }

    private static long index(Curve curve, Crosshair place) {
        return Math.min(place.index(), curve.size() - 1);
    }

    /** Puts marks and numbers where they belong for what is shown now. */
    void update() {
        Curve curve = curve();
        Crosshair start = from;
        node.setVisible(curve != null);
        if (curve == null || start == null || plot.getWidth() == 0) {
            return;
        }
        Rectangle2D area = plot.area();
        double a = place(first, curve.x().at(index(curve, start)), area);
        Crosshair end = to;
        Measure measure = measure();
        second.setVisible(end != null);
        range.setVisible(end != null);
        card.setVisible(measure != null);
        if (end != null && measure != null) {
            double b = place(second, curve.x().at(index(curve, end)), area);
            range.setX(Math.min(a, b));
            range.setY(area.getMinY());
            range.setWidth(Math.abs(b - a));
            range.setHeight(area.getHeight());
            write(measure, area);
        }
    }

    private double place(Line mark, double value, Rectangle2D area) {
        double x = Math.rint(area.getMinX() + Math.clamp(plot.xScale().position(value), 0, area.getWidth())) + 0.5;
        mark.setStartX(x);
        mark.setEndX(x);
        mark.setStartY(area.getMinY());
        mark.setEndY(area.getMaxY());
        return x;
    }

    private void write(Measure measure, Rectangle2D area) {
        card.setText("Δx    " + Numbers.six(measure.dx()) + "\nΔy    " + Numbers.six(measure.dy()) + "\nslope "
                + Numbers.six(measure.slope()) + "\nmean  " + Numbers.six(measure.mean()));
        card.applyCss();
        card.autosize();
        card.relocate(Math.rint(Math.min(range.getX() + 8, area.getMaxX() - card.getWidth() - 8)),
                Math.rint(area.getMinY() + 8));
    }
}
