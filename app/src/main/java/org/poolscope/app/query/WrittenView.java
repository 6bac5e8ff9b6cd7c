package org.poolscope.app.query;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.look.Parts;

/** A condition that is no row of the form, to be edited as its text. */
final class WrittenView extends HBox implements FormPart {
    private static final double LEAD = 52;

    private final CustomTextField text = new CustomTextField();

    WrittenView(String lead, String written, ConditionView.Heard heard) {
        Label word = Parts.label(lead, "cell-text", "second", "form-lead");
        word.setMinWidth(LEAD);
        text.setText(written);
        text.setId("written");
        text.getStyleClass().add("data");
        text.setAccessibleText("Condition as text");
        text.setRight(Parts.label("text", "small", "third"));
        text.textProperty().addListener(_ -> heard.edited());
        text.setOnAction(_ -> heard.run());
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(word, text,
                Parts.iconButton("close", "Remove this condition", () -> heard.removed(this)));
        getStyleClass().add("form-row");
    }

    @Override
    public FormRow row() {
        return new FormRow.Written(text.getText());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void learn(FieldSurvey survey) {
        // A text names its fields itself.
    }

    @Override
    public void focus() {
        text.requestFocus();
    }
}
