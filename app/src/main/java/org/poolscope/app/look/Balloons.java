package org.poolscope.app.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** Balloons in the look of the window. */
public final class Balloons {
    private Balloons() {}

    /** One without content yet; {@code title} is what a screen reader calls it. */
    public static PopOver of(String title) {
        PopOver balloon = new PopOver();
        balloon.setTitle(title);
        balloon.setHeaderAlwaysVisible(false);
        balloon.setDetachable(false);
        balloon.setAnimated(false);
        balloon.setFadeInDuration(Duration.ZERO);
        balloon.setFadeOutDuration(Duration.ZERO);
        balloon.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        return balloon;
    }

    /** Shows it below the top of a node, in the colours of the window that the node is in. */
    public static void show(PopOver balloon, VBox content, Node at) {
        content.getStyleClass().add("balloon");
        balloon.setContentNode(content);
        balloon.getRoot().getStylesheets().setAll(at.getScene().getRoot().getStylesheets());
        balloon.getRoot().getStylesheets().addAll(at.getScene().getStylesheets());
        balloon.getRoot().getStyleClass().addAll(at.getScene().getRoot().getStyleClass());
        Bounds bounds = at.localToScreen(at.getLayoutBounds());
        balloon.show(at, bounds.getCenterX(), Math.min(bounds.getMaxY(), bounds.getMinY() + 40));
    }
}
