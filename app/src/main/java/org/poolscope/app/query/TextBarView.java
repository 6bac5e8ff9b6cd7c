package org.poolscope.app.query;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The query as text, command or Python; the text can be edited and says at once whether it is valid. */
final class TextBarView extends HBox {
    private final ToggleButton text = Parts.segment("Text");
    private final ToggleButton command = Parts.segment("Command");
    private final ToggleButton python = Parts.segment("Python");
    private final TextField field = new TextField();
    private final Label verdict = new Label();
    private final Heard heard;
    private boolean following;

    /** Hears what a person does here. */
    interface Heard {
        /** The text is another now. */
        void written(String text);

        /** Another way to write the query was chosen. */
        void turned();

        /** The query as a command of the shell. */
        String command();

        /** The query as Python. */
        String python();

        /** The query is to run. */
        void run();

        /** A text is to be copied. */
        void copy(String text);
    }

    TextBarView(Heard heard) {
        this.heard = heard;
        SegmentedButton ways = new SegmentedButton(text, command, python);
        ways.getStyleClass().add("bar");
        ways.setMinWidth(Region.USE_PREF_SIZE);
        text.setSelected(true);
        text.setOnAction(_ -> turn(text));
        command.setOnAction(_ -> turn(command));
        python.setOnAction(_ -> turn(python));
        field.setId("queryText");
        field.getStyleClass().addAll("data", "chip-entry");
        field.setAccessibleText("Query as text");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        HBox framed = new HBox(4, field, verdict,
                Parts.iconButton("copy", "Copy the query", () -> heard.copy(field.getText()), "tight"));
        framed.setAlignment(Pos.CENTER_LEFT);
        framed.getStyleClass().addAll("chip-field", "text-frame");
        field.textProperty().addListener((_, _, next) -> {
            if (!following && text.isSelected()) {
                heard.written(next);
            }
        });
        field.setOnAction(_ -> heard.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(framed, Priority.ALWAYS);
        getChildren().addAll(ways, framed);
        getStyleClass().addAll("form-row", "text-bar");
    }

    /** Shows the text and what is wrong with it; a text that a person is typing stays as it is. */
    void show(String where, String problem) {
        following = true;
        String shown = text.isSelected() ? where : command.isSelected() ? heard.command() : heard.python();
        if (!field.getText().equals(shown)) {
            field.setText(shown);
        }
        following = false;
        field.setEditable(text.isSelected());
        boolean valid = problem.isEmpty();
        verdict.getStyleClass().setAll("label", "small", valid ? "valid-text" : "error-text");
        verdict.setText(valid ? "valid" : shortened(problem));
        verdict.setGraphic(valid ? Icons.of("check").styled("ok") : Icons.of("err").styled("error"));
        verdict.setTooltip(valid ? null : new Tooltip(problem));
        field.setAccessibleHelp(valid ? "valid" : problem);
    }

    /** Gives the text the focus. */
    void edit() {
        turn(text);
        field.requestFocus();
        field.end();
    }

    private static String shortened(String problem) {
        return problem.length() > 72 ? problem.substring(0, 71) + "…" : problem;
    }

    private void turn(ToggleButton pressed) {
        pressed.setSelected(true);
        heard.turned();
    }
}
