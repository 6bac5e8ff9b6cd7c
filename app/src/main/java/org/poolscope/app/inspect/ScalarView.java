package org.poolscope.app.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** One value, big, with its type below. */
final class ScalarView extends ScrollPane {
    private static final int LONGEST = 4000;

    ScalarView(Value value) {
        Label text = Parts.wrapped(
                value instanceof Value.Text(String plain) ? plain : ValueText.repr(value, LONGEST), "big");
        text.setId("bigValue");
        VBox box = new VBox(4, text, Parts.label(TypeWords.of(value), "second"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("big-value");
        setContent(box);
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("surface");
        setAccessibleText(text.getText());
    }
}
