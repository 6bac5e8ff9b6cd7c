package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Reading;
import org.poolscope.app.plot.engine.Scale;

/** What moves with the reader and not with the data: crosshair, its list, the zoom box, marks and band texts. */
final class PlotOverlay extends Pane {
    private static final double DOT = 4;
    private static final double APART = 12;
    private static final double WIDE_BAND = 64;
    /** A narrower one shows the first line only, as a rule a number. */
    private static final double NARROW_BAND = 44;

    private final Plot plot;
    private final PlotTokens tokens;
    private final Line cursor = new Line();
    private final Pane dots = new Pane();
    private final Pane texts = new Pane();
    private final Rectangle box = new Rectangle();
    private final CrosshairCard card;
    private final MeasureTool measure;
    private List<Band> bands = List.of();

    PlotOverlay(Plot plot, PlotTokens tokens) {
        this.plot = plot;
        this.tokens = tokens;
        card = new CrosshairCard(tokens);
        measure = new MeasureTool(plot);
        cursor.getStyleClass().add("plot-cursor");
        box.getStyleClass().add("plot-zoom-box");
        box.setVisible(false);
        getChildren().addAll(texts, measure.node(), cursor, dots, box, card);
        setMouseTransparent(true);
        update();
    }

    MeasureTool measure() {
        return measure;
    }

    void setBands(List<Band> newBands) {
        if (newBands.equals(bands)) {
            return;
        }
        bands = List.copyOf(newBands);
        texts.getChildren().setAll(bands.stream().map(PlotOverlay::text).toList());
        update();
    }

    private static Label text(Band band) {
        Label label = new Label(band.text());
        label.getStyleClass().add("plot-band-text");
        label.setWrapText(true);
        return label;
    }

    void showBox(@Nullable Rectangle2D area) {
        box.setVisible(area != null);
        if (area != null) {
            box.setX(Math.rint(area.getMinX()) + 0.5);
            box.setY(Math.rint(area.getMinY()) + 0.5);
            box.setWidth(Math.rint(area.getWidth()));
            box.setHeight(Math.rint(area.getHeight()));
        }
    }

    /** What the crosshair says in words, empty without one. */
    String spoken() {
        Reading reading = plot.reading();
        return reading == null ? "" : PlotWords.spoken(reading, plot.xText());
    }

    /** Puts everything where it belongs for what is shown now. */
    void update() {
        Reading reading = plot.getWidth() > 0 ? plot.reading() : null;
        boolean seen = reading != null && plot.viewport().x().contains(reading.x());
        cursor.setVisible(seen);
        dots.setVisible(seen);
        card.setVisible(seen);
        if (reading != null && seen) {
            place(reading);
        }
        if (plot.getWidth() > 0) {
            placeTexts();
            measure.update();
        }
    }

    private void place(Reading reading) {
        Rectangle2D area = plot.area();
        double x = Math.rint(area.getMinX() + plot.xScale().position(reading.x())) + 0.5;
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(area.getMinY());
        cursor.setEndY(area.getMaxY());
        List<Circle> circles = new ArrayList<>();
        for (Reading.Entry entry : reading.entries()) {
            Circle dot = dot(entry, area);
            if (dot != null) {
                circles.add(dot);
            }
        }
        dots.getChildren().setAll(circles);
        card.show(reading, plot.xText());
        card.applyCss();
        card.autosize();
        boolean right = x + APART + card.getWidth() < area.getMaxX();
        double top = Math.max(area.getMinY(), area.getMaxY() - card.getHeight() - APART);
        card.relocate(Math.rint(right ? x + APART : Math.max(0, x - APART - card.getWidth())), Math.rint(top));
    }

    private @Nullable Circle dot(Reading.Entry entry, Rectangle2D area) {
        int axis = plot.axes().of(entry.curve());
        if (axis < 0) {
            return null;
        }
        double x = area.getMinX() + plot.xScale().position(entry.x());
        double y = area.getMinY() + plot.yScale(axis).position(entry.y());
        if (!area.contains(x, y)) {
            return null;
        }
        Circle dot = new Circle(x, y, entry.active() ? DOT + 0.5 : DOT);
        dot.setStrokeWidth(2);
        dot.setFill(tokens.surface());
        dot.setStroke(tokens.curve(entry.curve().slot()));
        return dot;
    }

    private void placeTexts() {
        Rectangle2D area = plot.area();
        Scale scale = plot.xScale();
        for (int i = 0; i < bands.size(); i++) {
            double from = Math.clamp(scale.position(bands.get(i).from()), 0, area.getWidth());
            double to = Math.clamp(scale.position(bands.get(i).to()), 0, area.getWidth());
            Label label = (Label) texts.getChildren().get(i);
            String text = bands.get(i).text();
            boolean wide = to - from > WIDE_BAND;
            label.setText(wide ? text : text.lines().findFirst().orElse(""));
            label.setVisible(wide || to - from > NARROW_BAND);
            label.setMaxWidth(Math.min(to - from - 8, 160));
            double width = label.prefWidth(-1) > label.getMaxWidth() ? label.getMaxWidth() : label.prefWidth(-1);
            double height = label.prefHeight(width);
            label.resizeRelocate(Math.rint(area.getMinX() + (from + to - width) / 2),
                    Math.rint(area.getMinY() + (area.getHeight() - height) / 2), width, height);
        }
    }
}
