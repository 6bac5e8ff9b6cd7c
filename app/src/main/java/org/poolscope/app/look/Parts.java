package org.poolscope.app.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Small controls every screen is made of, styled by class and with the texts a screen reader needs. */
public final class Parts {
    private Parts() {}

    /** A text in the look of some style classes, such as {@code data, second}. */
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A text that wraps to as many lines as it needs. */
    public static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button with a text, and an icon unless {@code icon} is empty. */
    public static Button button(String icon, String text, Runnable pressed, String... classes) {
        Button button = new Button(text);
        if (!icon.isEmpty()) {
            button.setGraphic(Icons.of(icon));
        }
        button.getStyleClass().addAll(classes);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> pressed.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A flat button that shows only an icon; {@code text} is its tooltip and what a screen reader says. */
    public static Button iconButton(String icon, String text, Runnable pressed, String... classes) {
        Button button = button(icon, "", pressed, classes);
        button.getStyleClass().add("flat");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    /** A text that acts when it is clicked. */
    public static Button link(String text, Runnable pressed) {
        return button("", text, pressed, "link");
    }

    /** One way out of the two to five of a segmented button; an underscore in its text stays one. */
    public static ToggleButton segment(String text) {
        ToggleButton segment = new ToggleButton(text);
        segment.setMnemonicParsing(false);
        segment.setMinWidth(Region.USE_PREF_SIZE);
        return segment;
    }

    /** A key as it is printed on the keyboard. */
    public static Label keyCap(String keys) {
        Label cap = label(keys, "key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    /** A small round badge; {@code tone} is {@code ok}, {@code warn}, {@code error}, {@code accent} or empty for grey. */
    public static Label badge(String text, String tone) {
        Label badge = label(text, "badge");
        if (!tone.isEmpty()) {
            badge.getStyleClass().add(tone);
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** A note: an icon, what is so in bold, why, then what to do about it at the right; long words take more lines. */
    public static HBox note(String tone, String icon, String what, String why, Node... remedies) {
        Text bold = new Text(what);
        bold.getStyleClass().addAll("strong", "note-text");
        Text reason = new Text(why);
        reason.getStyleClass().add("note-text");
        TextFlow words = new TextFlow(bold, new Text(" "), reason);
        words.getStyleClass().add("note-words");
        words.setAccessibleText(what + " " + why);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(Icons.of(icon), words);
        note.getStyleClass().add("note");
        if (!tone.isEmpty()) {
            note.getStyleClass().add(tone);
        }
        note.getChildren().addAll(remedies);
        return note;
    }

    /** Rows that scroll down, as wide as their place. */
    public static ScrollPane scrolling(@Nullable Node rows) {
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(_ -> showAsItIs(scroll));
        return scroll;
    }

    /** The toolkit keeps a picture of what scrolls, and a picture of the window would show it instead of what is there. */
    private static void showAsItIs(ScrollPane scroll) {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    /** What a place shows that has nothing to show: an icon, one sentence and, if there is one, the next step. */
    public static VBox empty(String icon, String sentence, Node... next) {
        Label words = wrapped(sentence, "second");
        words.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(Icons.of(icon, 32), words);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        box.getChildren().addAll(next);
        return box;
    }

    /** Room that takes what its row has left. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
