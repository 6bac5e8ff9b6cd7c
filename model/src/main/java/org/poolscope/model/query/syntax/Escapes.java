package org.poolscope.model.query.syntax;

/** Decodes what follows a backslash in a string. */
final class Escapes {
    private static final String SINGLE = "\\'\"abfnrtv";
    private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final String text;
    private final int end;
    private final boolean bytes;
    private final StringBuilder out;

    Escapes(String text, int end, boolean bytes, StringBuilder out) {
        this.text = text;
        this.end = end;
        this.bytes = bytes;
        this.out = out;
    }

    /** Appends what the escape at {@code at}, behind its backslash, stands for; gives the index after it. */
    int decode(int at) throws QueryError {
        char c = text.charAt(at);
        int known = SINGLE.indexOf(c);
        if (known >= 0) {
            out.append(MEANT.charAt(known));
            return at + 1;
        }
        if (c == '\n') {
            return at + 1;
        }
        if (c == '\r') {
            return text.startsWith("\r\n", at) ? at + 2 : at + 1;
        }
        if (c >= '0' && c <= '7') {
            return octal(at);
        }
        if (c == 'x') {
            return hexadecimal(at, 2);
        }
        if (!bytes && (c == 'u' || c == 'U')) {
            return hexadecimal(at, c == 'u' ? 4 : 8);
        }
        if (!bytes && c == 'N') {
            return named(at);
        }
        out.append('\\');
        return at;
    }

    private int octal(int at) {
        int to = at;
        while (to < end && to < at + 3 && text.charAt(to) >= '0' && text.charAt(to) <= '7') {
            to++;
        }
        int number = Integer.parseInt(text, at, to, 8);
        out.append((char) (bytes ? number & 0xFF : number));
        return to;
    }

    private int hexadecimal(int at, int digits) throws QueryError {
        int to = at + 1 + digits;
        long code = 0;
        for (int i = at + 1; i < to; i++) {
            int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 127) {
                throw new QueryError("SyntaxError", "an escape \\" + text.charAt(at) + " needs " + digits
                        + " hexadecimal digits of a character", at - 1);
            }
            code = code << 4 | digit;
        }
        if (code > Character.MAX_CODE_POINT) {
            throw new QueryError("SyntaxError", "illegal Unicode character", at - 1);
        }
        out.appendCodePoint((int) code);
        return to;
    }

    private int named(int at) throws QueryError {
        int close = text.indexOf('}', at);
        if (at + 1 >= end || text.charAt(at + 1) != '{' || close < 0 || close >= end) {
            throw new QueryError("SyntaxError", "malformed \\N character escape", at - 1);
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 2, close)));
        } catch (IllegalArgumentException _) {
            throw new QueryError("SyntaxError", "unknown Unicode character name", at - 1);
        }
        return close + 1;
    }
}
