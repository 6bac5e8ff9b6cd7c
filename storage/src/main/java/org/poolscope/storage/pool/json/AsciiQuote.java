package org.poolscope.storage.pool.json;

import org.poolscope.model.value.JsonEscape;

/** Texts in JSON as Python's json writes them: every character beyond printable ASCII as an escape. */
public final class AsciiQuote {
    private AsciiQuote() {}

    /** Appends a text between its quotes. */
    public static void append(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(text, plain, i).append(JsonEscape.of(c));
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }
}
