package org.poolscope.app.main;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.SourceException;

/** Failures and news that belong to no pane: one note under the address bar, or a few words at the bottom right. */
final class WindowNotes {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Pane place;
    private final Pane corner;
    private @Nullable SourceException told;

    /** Puts notes into one pane and news into another. */
    WindowNotes(Pane place, Pane corner) {
        this.place = place;
        this.corner = corner;
    }

    /** Shows what failed, where, and what to do, in place of the note before. */
    void show(SourceException failure) {
        if (failure instanceof SourceException.Cancelled) {
            return;
        }
        remember(failure);
        String where = failure.where().isEmpty() ? "" : failure.where() + ": ";
        HBox note = Parts.note("error", "err", where + failure.what(), failure.remedy());
        note.getChildren().addAll(Parts.link("Copy details", () -> copy(failure.kind() + ": " + failure.sentence())),
                Parts.iconButton("close", "Close this note", () -> place.getChildren().clear(), "tight"));
        place.getChildren().setAll(note);
    }

    /** Takes note of a failure that is told in another place. */
    void remember(SourceException failure) {
        told = failure;
    }

    /** The failure told last. */
    Optional<SourceException> last() {
        return Optional.ofNullable(told);
    }

    /** Shows one sentence for six seconds. */
    void show(String sentence) {
        Label news = Parts.wrapped(sentence, "news");
        PauseTransition shown = new PauseTransition(SHOWN);
        shown.setOnFinished(_ -> corner.getChildren().remove(news));
        corner.getChildren().add(news);
        shown.play();
    }

    /** Puts text on the clipboard of the system. */
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
