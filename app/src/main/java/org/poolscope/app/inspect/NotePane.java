package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.SourceException;

/** Notes that take the place of a value: why it cannot be shown, or what loading it would cost. */
public final class NotePane extends VBox {
    private NotePane(String tone, String icon, String what, String more, Node... remedies) {
        VBox texts = new VBox(4, Parts.wrapped(what, "strong"));
        if (!more.isEmpty()) {
            texts.getChildren().add(Parts.wrapped(more));
        }
        if (remedies.length > 0) {
            FlowPane row = new FlowPane(8, 8, remedies);
            row.getStyleClass().addAll("bar", "note-remedies");
            texts.getChildren().add(row);
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox note = new HBox(Icons.of(icon), texts);
        note.getStyleClass().addAll("note", "tall-note");
        if (!tone.isEmpty()) {
            note.getStyleClass().add(tone);
        }
        getChildren().add(note);
        getStyleClass().addAll("surface", "note-pane");
    }

    /** A failure in its pane: what, where and what to do, to be tried again or copied; {@code more} are other ways out. */
    public static NotePane failure(SourceException failure, CopyTarget copies, Runnable again, Node... more) {
        String where = failure.where().isEmpty() ? "" : failure.where() + ". ";
        boolean stopped = failure instanceof SourceException.Cancelled;
        List<Node> remedies = new ArrayList<>(List.of(Parts.button("refresh", "Try again", again),
                Parts.button("copy", "Copy details", () -> copies.copy(failure.kind() + ": " + failure.sentence()))));
        remedies.addAll(List.of(more));
        return new NotePane(stopped ? "" : "error", stopped ? "info" : "err", failure.what(),
                (where + failure.remedy()).strip(), remedies.toArray(Node[]::new));
    }

    /** What a load costs, before it begins. */
    public static NotePane price(String name, Price price, Runnable load, Runnable part, Runnable leave) {
        return new NotePane("", "info", name + " is " + price.words() + ".",
                "Nothing has been read yet.", Parts.button("", "Load all", load, "primary"),
                Parts.button("", "Only what is in view", part), Parts.button("", "Not now", leave));
    }

    /** One thing a person should know. */
    public static NotePane warning(String what, String more) {
        return new NotePane("warn", "warn", what, more);
    }
}
