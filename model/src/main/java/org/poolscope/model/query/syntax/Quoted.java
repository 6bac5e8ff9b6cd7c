package org.poolscope.model.query.syntax;

import org.poolscope.model.value.Value;

/** Writes texts and bytes as strings that Python and {@link Parser} read back, in ASCII and letters as they are. */
final class Quoted {
    private Quoted() {}

    static void text(String text, StringBuilder out) {
        char quote = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 ? '\'' : '"';
        out.append(quote);
        characters(text, quote, out);
        out.append(quote);
    }

    /** As within a field of an f-string, where Python allows no backslash. */
    static void plain(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 ? '"' : '\'';
        out.append(quote).append(text).append(quote);
    }

    static void bytes(Value.Bytes bytes, StringBuilder out) {
        out.append("b\"");
        bytes.latin1().chars().forEach(c -> {
            if (c > '~') {
                out.append("\\x%02x".formatted(c));
            } else {
                character(c, '"', out);
            }
        });
        out.append('"');
    }

    static void characters(String text, char quote, StringBuilder out) {
        text.codePoints().forEach(c -> character(c, quote, out));
    }

    private static void character(int c, char quote, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').appendCodePoint(c);
                } else if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append((c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
                }
            }
        }
    }

    private static boolean isPrintable(int c) {
        return c == ' ' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
