package org.poolscope.app.look;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** One drawn icon: a square that keeps its size; the looked-up colour {@code -ps-icon} of its place gives the ink. */
public final class Icon extends Region {
    /** Width and height of an icon in px where nothing else is said. */
    public static final double NORMAL = 16;

    private static final double NORMAL_STROKE = 1.4;
    private static final double FINEST = 0.8;

    private final String kind;

    Icon(String kind, String outline, double size) {
        this.kind = kind;
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().add("icon-path");
        path.setManaged(false);
        path.setStrokeWidth(stroke(size));
        path.getTransforms().add(new Scale(size / NORMAL, size / NORMAL, 0, 0));
        getChildren().add(path);
        getStyleClass().add("icon");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /** The stroke on the 16 px grid: 1.4 at the normal size, finer where the icon is drawn large. */
    static double stroke(double size) {
        return FINEST + (NORMAL_STROKE - FINEST) * NORMAL / size;
    }

    /** The kind this icon stands for. */
    public String kind() {
        return kind;
    }

    /** Adds style classes, for example {@code accent} for the accent colour, and returns this icon. */
    public Icon styled(String... classes) {
        getStyleClass().addAll(classes);
        return this;
    }
}
