package org.poolscope.app.inspect;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Takes what a person copies. */
@FunctionalInterface
public interface CopyTarget {
    /** Takes a text. */
    void copy(String text);

    /** The clipboard of the system; a display without one, as for a picture, takes nothing. */
    static CopyTarget system() {
        return text -> {
            try {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            } catch (UnsupportedOperationException _) {
                // The headless platform has no clipboard and nobody who could paste.
            }
        };
    }
}
