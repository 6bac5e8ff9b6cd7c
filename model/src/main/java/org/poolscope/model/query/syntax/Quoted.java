package org.poolscope.model.query.syntax;

import org.poolscope.model.value.PythonQuote;
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
        if (c == quote) {
            out.append('\\').append(quote);
        } else {
            out.append(PythonQuote.escaped(c));
        }
    }
}
