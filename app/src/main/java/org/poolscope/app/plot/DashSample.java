package org.poolscope.app.plot;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineCap;
import org.poolscope.app.plot.engine.Stroke;

/** A short piece of a curve, as it stands in lists and legends: colour, dash and marker. */
final class DashSample extends Pane {
    private static final double WIDTH = 20;
    private static final double HEIGHT = 16;
    private static final double MIDDLE = HEIGHT / 2;

    DashSample(PlotTokens tokens, int slot) {
        Stroke stroke = Stroke.of(slot);
        Color colour = tokens.curve(slot);
        Line line = new Line(1, MIDDLE, WIDTH - 1, MIDDLE);
        line.setStroke(colour);
        line.setStrokeWidth(2);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        line.getStrokeDashArray().setAll(stroke.dash());
        getChildren().add(line);
        Polygon marker = marker(stroke.marker());
        marker.setFill(colour);
        marker.setLayoutX(WIDTH / 2);
        marker.setLayoutY(MIDDLE);
        getChildren().add(marker);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    private static Polygon marker(Stroke.Marker marker) {
        return switch (marker) {
            case NONE -> new Polygon();
            case SQUARE -> new Polygon(-3, -3, 3, -3, 3, 3, -3, 3);
            case DIAMOND -> new Polygon(-4, 0, 0, -4, 4, 0, 0, 4);
            case TRIANGLE -> new Polygon(-4, 3, 0, -4, 4, 3);
        };
    }
}
