package org.poolscope.app.main.action;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * One thing a person can do, whether or not it can be done right now.
 *
 * @param id
 *            the name others bind it by, such as {@code copy.address}
 * @param text
 *            what menus and palette say, a verb with its object
 * @param keys
 *            key combinations as JavaFX writes them with {@code Shortcut} for Ctrl or Cmd; the first is shown
 * @param menu
 *            the menu it stands in
 * @param icon
 *            its icon, empty for none
 * @param words
 *            more words the palette finds it by
 * @param off
 *            why it is off while nobody has bound it, a sentence
 * @param reach
 *            where its keys work
 */
public record Action(String id, String text, List<String> keys, MenuName menu, String icon, String words, String off,
        Reach reach) {
    /** Copies the keys. */
    public Action {
        keys = List.copyOf(keys);
    }

    /** The key combinations, ready to match events. */
    public List<KeyCombination> combinations() {
        return keys.stream().map(this::combination).toList();
    }

    /** The first key as a person reads it, such as {@code Ctrl+Shift+C}; empty if there is none. */
    public String keyText() {
        return keys.isEmpty() ? "" : readable(keys.getFirst());
    }

    /** Every key as a person reads it, joined by commas. */
    public String allKeys() {
        return String.join(", ", keys.stream().map(Action::readable).toList());
    }

    private KeyCombination combination(String key) {
        KeyCombination keys = KeyCombination.valueOf(key);
        return reach == Reach.PLOT ? new PlotKey(keys, readable(key)) : keys;
    }

    private static String readable(String key) {
        String control = System.getProperty("os.name", "").startsWith("Mac") ? "Cmd" : "Ctrl";
        return key.replace("Shortcut", control).replace("Equals", "=").replace("Minus", "-").replace("Back_Slash", "\\")
                .replace("Escape", "Esc").replace("Digit", "");
    }
}
