package org.poolscope.app.browse;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.ViewRule;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** What get_matching and get_flat_matching answer: a field for the pattern, how many keys fit, and their values. */
final class MatchView extends BorderPane {
    private static final String INVALID = "invalid";
    private static final double TABLE = 0.4;

    private final CustomTextField pattern = new CustomTextField();
    private final Pause pause = new Pause(this, Duration.millis(300));
    private final Label fits = Parts.label("", "cell-text", "second");

    MatchView(String text) {
        pattern.setLeft(Icons.of("filter"));
        pattern.setText(text);
        pattern.setPromptText("A beginning, run*.rate or /rate$/");
        pattern.setAccessibleText("Which keys: a beginning, a glob, or a regular expression between slashes");
        pattern.setId("matchField");
        pattern.setPrefColumnCount(28);
        pattern.getStyleClass().add("data");
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

    /** Says who hears what is typed. */
    void setOnTyped(Consumer<String> typed) {
        pattern.textProperty().addListener((_, _, now) -> typed.accept(now));
    }

    /** Says how many keys fit. */
    void fits(int keys) {
        pattern.getStyleClass().remove(INVALID);
        fits.setText(Words.count(keys, "key fits", "keys fit"));
    }

    /** Says what is wrong with the pattern. */
    void refuse(String problem) {
        pattern.getStyleClass().remove(INVALID);
        pattern.getStyleClass().add(INVALID);
        fits.setText(problem);
    }

    /**
     * Shows the values; {@code more} says that these are not all. Where one is too large for its row, {@code below}
     * stands under the table, and {@code chosen} hears of which row it is to show the value.
     */
    void show(MatchGrid grid, boolean more, Node below, Consumer<MatchGrid.Match> chosen) {
        GridView table = new GridView(grid);
        if (more) {
            VBox note = new VBox(Parts.note("warn", "warn",
                    "These are the first " + Words.count(grid.rows(), "value", "values") + " of more that fit.",
                    "Type more of the name to see others; Export… takes all of them."));
            note.getStyleClass().add("note-frame");
            table.setTop(note);
        }
        if (grid.matches().stream().noneMatch(match -> ViewRule.isLarge(match.value()))) {
            setCenter(table);
            return;
        }
        SplitPane both = new SplitPane(table, below);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(TABLE);
        setCenter(both);
        table.table().getFocusModel().focusedIndexProperty().subscribe(row -> {
            if (row.intValue() >= 0) {
                chosen.accept(grid.matches().get(row.intValue()));
            }
        });
    }

    /** Shows something in place of the values. */
    void explain(Node note) {
        setCenter(note);
    }
}
