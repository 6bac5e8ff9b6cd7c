package org.poolscope.app.export;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell of the preview; where something of it is lost, what goes is struck through and what comes instead stands behind. */
final class PreviewCell extends TableCell<PreviewRow, String> {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final int column;

    PreviewCell(int column, boolean isNumber) {
        this.column = column;
        getStyleClass().add("data");
        if (isNumber) {
            getStyleClass().add("at-right");
        }
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        PreviewRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
        String after = row == null ? null : row.lost().get(column);
        pseudoClassStateChanged(FILLED, row != null && row.filled().get(column));
        pseudoClassStateChanged(LOST, after != null);
        if (text == null || after == null || after.isEmpty() || after.equals(text)) {
            setGraphic(null);
            setText(empty ? null : text);
        } else {
            setText(null);
            setGraphic(changed(text, after));
        }
    }

    private static HBox changed(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        Text gone = text(before.substring(same, before.length() - end), "lost-text");
        gone.setStrikethrough(true);
        HBox whole = new HBox(text(before.substring(0, same), "kept-text"), gone,
                text(after.substring(same, after.length() - end), "lost-text"),
                text(before.substring(before.length() - end), "kept-text"));
        whole.setAlignment(Pos.CENTER_LEFT);
        whole.setAccessibleText(before + " becomes " + after);
        return whole;
    }

    private static Text text(String words, String look) {
        Text text = new Text(words);
        text.getStyleClass().addAll("data", look);
        return text;
    }
}
