package org.poolscope.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Parts;

/** Parts that the sections of the export tab share. */
final class ExportParts {
    private ExportParts() {}

    /** The number and the name of a step. */
    static HBox step(String number, String name) {
        Label first = Parts.label(number, "strong", "second");
        Label second = Parts.label(name, "strong");
        second.setMinWidth(Region.USE_PREF_SIZE);
        HBox step = new HBox(8, first, second);
        step.setAlignment(Pos.CENTER_LEFT);
        return step;
    }

    /** A row that begins a section. */
    static HBox head(String number, String name, Node... more) {
        HBox row = new HBox(8, step(number, name));
        row.getChildren().addAll(more);
        row.getStyleClass().add("form-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A control at the right of what it chooses. */
    static HBox field(String name, Node control) {
        Label title = Parts.label(name, "cell-text", "second");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, title, Parts.space(), control);
        row.getStyleClass().add("write-field");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A word before a field. */
    static Label word(String text) {
        Label word = Parts.label(text, "second");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }
}
