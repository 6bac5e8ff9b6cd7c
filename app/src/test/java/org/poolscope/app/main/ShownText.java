package org.poolscope.app.main;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/** Which texts of a scene a person cannot read whole. */
public final class ShownText {
    private ShownText() {}

    /** Labels that end in an ellipsis although they say more; the beginnings of values in tables may. */
    public static List<String> cut(Parent root) {
        return Toolkit.on(() -> nodes(root).stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(ShownText::isCut).filter(label -> !(label instanceof TableCell)).map(Labeled::getText)
                .toList());
    }

    /** Labels and buttons that reach over the right edge of the scene. */
    public static List<String> outside(Scene scene) {
        return Toolkit.on(() -> nodes(scene.getRoot()).stream().filter(Labeled.class::isInstance)
                .map(Labeled.class::cast).filter(label -> !(label instanceof TableCell))
                .filter(label -> right(label) > scene.getWidth() + 1)
                .map(label -> label.getText() + " " + label.getAccessibleText()).toList());
    }

    /** Every visible node, from the root down. */
    public static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        if (root.isVisible()) {
            nodes.add(root);
            if (root instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(nodes(child)));
            }
        }
        return nodes;
    }

    private static double right(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMaxX();
    }

    private static boolean isCut(Labeled labeled) {
        String shown = labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).findFirst().orElse("");
        return !shown.isEmpty() && !shown.equals(labeled.getText()) && shown.endsWith(labeled.getEllipsisString());
    }
}
