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
        double y = Math.min(bounds.getMaxY(), bounds.getMinY() + 40);
        Bounds window = at.getScene().getRoot().localToScreen(at.getScene().getRoot().getLayoutBounds());
        // Below the lower half of the window there is no room for it; it stands above instead.
        boolean low = y > window.getMinY() + window.getHeight() / 2;
        balloon.setArrowLocation(low ? PopOver.ArrowLocation.BOTTOM_CENTER : PopOver.ArrowLocation.TOP_CENTER);
        balloon.show(at, bounds.getCenterX(), low ? Math.max(bounds.getMinY(), window.getMinY()) : y);
    }
}
