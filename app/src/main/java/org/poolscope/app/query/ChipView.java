package org.poolscope.app.query;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** Small round parts of the form. */
final class ChipView {
    private ChipView() {}

    /** A chip that can be taken away; an empty icon shows none. */
    static Node removable(String icon, String text, Runnable removed) {
        Label label = Parts.label(text, icon.isEmpty() ? "data" : "cell-text");
        if (!icon.isEmpty()) {
            label.setGraphic(Icons.of(icon));
        }
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox chip = new HBox(2, label, Parts.iconButton("close", "Remove " + text, removed, "tight", "chip-close"));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", "removable");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
