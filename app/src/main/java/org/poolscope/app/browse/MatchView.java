package org.poolscope.app.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** What get_matching and get_flat_matching answer: a field for the pattern, how many keys fit, and their values. */
final class MatchView extends BorderPane {
    private final CustomTextField pattern = new CustomTextField();
    private final Pause pause = new Pause(this, Duration.millis(300));
    private final Label fits = Parts.label("", "cell-text", "second");

    MatchView(String text, Consumer<String> typed) {
        pattern.setLeft(Icons.of("filter"));
        pattern.setText(text);
        pattern.setPromptText("A beginning, run*.rate or /rate$/");
        pattern.setAccessibleText("Which keys: a beginning, a glob, or a regular expression between slashes");
        pattern.setId("matchField");
        pattern.setPrefColumnCount(28);
        pattern.getStyleClass().add("data");
        pattern.textProperty().addListener((_, _, now) -> typed.accept(now));
        fits.setId("matchCount");
        HBox row = new HBox(12, Parts.label("Keys that fit"), pattern, fits);
        row.getStyleClass().addAll("form-row", "match-row", "bar");
        row.setAlignment(Pos.CENTER_LEFT);
        setTop(row);
        getStyleClass().add("surface");
    }

    CustomTextField pattern() {
        return pattern;
    }

    /** Waits until the pattern is typed. */
    Pause pause() {
        return pause;
    }

    /** Says how many keys fit, or what is wrong with the pattern. */
    void fits(List<String> keys, String problem) {
        pattern.getStyleClass().remove("invalid");
        if (!problem.isEmpty()) {
            pattern.getStyleClass().add("invalid");
        }
        fits.setText(problem.isEmpty() ? Words.count(keys.size(), "key fits", "keys fit") : problem);
    }

    /** Shows the values. */
    void show(MatchGrid grid) {
        setCenter(new GridView(grid));
    }

    /** Shows something in place of the values. */
    void explain(Node note) {
        setCenter(note);
    }
}
