package org.poolscope.app.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Moves the focus round the regions of the window: side pane, work area, inspector, address bar. */
final class PaneFocus {
    private static final List<String> REGIONS = List.of("sidePane", "workArea", "inspector", "addressBar");

    private PaneFocus() {}

    /** Focuses the first control of the region after the one that has the focus. */
    static void next(Scene scene) {
        int from = 0;
        for (int i = 0; i < REGIONS.size(); i++) {
            if (isWithin(scene.getFocusOwner(), REGIONS.get(i))) {
                from = i + 1;
            }
        }
        for (int i = 0; i < REGIONS.size(); i++) {
            Node region = scene.lookup("#" + REGIONS.get((from + i) % REGIONS.size()));
            if (region != null && isSeen(region) && focusFirst(region)) {
                return;
            }
        }
    }

    private static boolean isWithin(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneFocus::focusFirst);
    }
}
