package org.poolscope.model.query.syntax;

import java.util.Locale;

/** One string as written: prefix, quotes, and the characters it stands for. */
record StringLiteral(String prefix, int bodyFrom, int bodyTo) {

    static StringLiteral of(Token token) {
        int quote = 0;
        while ("'\"".indexOf(token.text().charAt(quote)) < 0) {
            quote++;
        }
        boolean triple = isTriple(token.text(), quote, token.text().length());
        int width = triple ? 3 : 1;
        return new StringLiteral(token.text().substring(0, quote).toLowerCase(Locale.ROOT),
                token.from() + quote + width, token.to() - width);
    }

    boolean isRaw() {
        return prefix.contains("r");
    }

    boolean isBytes() {
        return prefix.contains("b");
    }

    boolean isFormatted() {
        return prefix.contains("f");
    }

    /** Index after the closing quote of the string whose opening quote stands at {@code quote}. */
    static int end(String text, int quote, int end) throws QueryError {
        char mark = text.charAt(quote);
        boolean triple = isTriple(text, quote, end);
        int i = quote + (triple ? 3 : 1);
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += 2;
            } else if (c == mark && (!triple || isTriple(text, i, end))) {
                return i + (triple ? 3 : 1);
            } else if (!triple && (c == '\n' || c == '\r')) {
                break;
            } else {
                i++;
            }
        }
        throw new QueryError("SyntaxError", "unterminated string: missing " + Character.toString(mark).repeat(
                triple ? 3 : 1), quote);
    }

    /** The characters that {@code text} from {@code from} to {@code to} stands for; of bytes, one each. */
    String decoded(String text, int from, int to) throws QueryError {
        StringBuilder out = new StringBuilder();
        Escapes escapes = new Escapes(text, to, isBytes(), out);
        for (int i = from; i < to;) {
            char c = text.charAt(i);
            if (isBytes() && c > 127) {
                throw new QueryError("SyntaxError", "bytes can only contain ASCII literal characters", i);
            }
            if (c == '\\' && !isRaw()) {
                i = escapes.decode(i + 1);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static boolean isTriple(String text, int quote, int end) {
        char mark = text.charAt(quote);
        return quote + 2 < end && text.charAt(quote + 1) == mark && text.charAt(quote + 2) == mark;
    }
}
