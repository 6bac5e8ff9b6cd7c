package org.poolscope.app.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.model.value.Value;

/** A text from its beginning; more of it is laid out only when it is asked for. */
final class LongTextView extends BorderPane {
    /** Characters shown at first, and how many more at each step after it. */
    static final int STEP = 10_000;

    private final String text;
    private final TextArea area = new TextArea();
    private final Label count = Parts.label("", "cell-text", "second");
    private final Button more = Parts.link("Show more", this::showMore);
    private int shown;

    LongTextView(Value value) {
        this(switch (value) {
            case Value.Text(String plain) -> plain;
            case Value.Bytes bytes -> bytes.latin1();
            default -> "";
        });
    }

    private LongTextView(String text) {
        this.text = text;
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("data", "long-text");
        area.setAccessibleText("Text");
        more.setId("showMore");
        setCenter(area);
        HBox foot = new HBox(12, count, more);
        foot.getStyleClass().add("foot-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        setBottom(foot);
        showMore();
    }

    private void showMore() {
        int next = (int) Math.min((long) shown + STEP, text.length());
        if (next < text.length() && Character.isLowSurrogate(text.charAt(next))) {
            next++;
        }
        area.appendText(text.substring(shown, next));
        area.positionCaret(0);
        shown = next;
        boolean all = shown == text.length();
        count.setText(all
                ? Words.count(shown, "character", "characters")
                : Counts.grouped(shown) + " of " + Counts.grouped(text.length()) + " characters");
        more.setVisible(!all);
    }
}
