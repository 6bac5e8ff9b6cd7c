package org.poolscope.app.browse.objects;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The value editor in the inspector: off with the reason until writing is unlocked. */
final class EditView extends VBox {
    private final TextField field = new TextField();
    private final Button set;
    private final Button append;
    private final Button delete;
    private final Label problem = Parts.wrapped("", "cell-text", "warn");
    private final VBox locked;

    /** Hears what a person wants. */
    interface Heard {
        /** The text is to be the value. */
        void set(String json);

        /** The text is to be one more item. */
        void append(String json);

        /** The thing is to be removed. */
        void delete();

        /** Writing is to be unlocked. */
        void unlock();
    }

    EditView(Heard heard) {
        field.setId("editField");
        field.setPromptText("a value as JSON");
        field.setAccessibleText("New value, as JSON");
        field.getStyleClass().add("data");
        field.setOnAction(_ -> heard.set(field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        set = Parts.button("", "Set", () -> heard.set(field.getText()));
        append = Parts.button("plus", "Append", () -> heard.append(field.getText()));
        delete = Parts.button("minus", "Delete", heard::delete);
        set.setId("editSet");
        FlowPane more = new FlowPane(8, 8, append, delete);
        more.getStyleClass().add("bar");
        Label why = Parts.wrapped(
                "Writing is locked: Poolscope only reads this file. Unlocking holds for this file, until you close it.");
        HBox note = new HBox(Icons.of("lock"), new VBox(4, why, Parts.link("Unlock writing…", heard::unlock)));
        HBox.setHgrow(note.getChildren().get(1), Priority.ALWAYS);
        note.getStyleClass().addAll("note", "tall-note");
        locked = new VBox(note);
        getChildren().addAll(FactsView.head("Edit value"), new HBox(8, field, set), more, problem, locked);
        getStyleClass().add("edit-box");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        locked.managedProperty().bind(locked.visibleProperty());
    }

    /**
     * What can be done.
     *
     * @param unlocked whether writing is unlocked
     * @param settable whether the thing can be replaced
     * @param list whether it is a list
     * @param deletable whether it can be removed so that this can be undone
     */
    record Can(boolean unlocked, boolean settable, boolean list, boolean deletable) {}

    /** Turns on what can be done. */
    void can(Can now) {
        locked.setVisible(!now.unlocked());
        field.setDisable(!now.unlocked() || (!now.settable() && !now.list()));
        set.setDisable(!now.unlocked() || !now.settable());
        append.setDisable(!now.unlocked() || !now.list());
        delete.setDisable(!now.unlocked() || !now.deletable());
    }

    /** Puts a value in, unless a person is typing one. */
    void value(String json) {
        if (!field.isFocused()) {
            field.setText(json);
        }
    }

    /** Says what is wrong with the text; nothing for an empty sentence. */
    void problem(String sentence) {
        problem.setText(sentence);
    }

    /** Lets a person type. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
