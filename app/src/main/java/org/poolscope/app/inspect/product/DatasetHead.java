package org.poolscope.app.inspect.product;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Parts;
import org.poolscope.model.product.Parameter;

/** The line above a dataset: what it is, and what it says of itself. */
final class DatasetHead {
    private DatasetHead() {}

    /** Of a dataset whose description may say nothing; {@code tools} stand at the right. */
    static Node of(String what, String description, Node... tools) {
        Label words = Parts.label(what, "cell-text", "second");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, words);
        if (!description.isEmpty() && !description.equals(Parameter.UNKNOWN)) {
            Label about = Parts.label(description, "cell-text");
            about.setTooltip(new Tooltip(description));
            head.getChildren().add(about);
        }
        head.getChildren().add(Parts.space());
        head.getChildren().addAll(tools);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dataset-head");
        return head;
    }
}
