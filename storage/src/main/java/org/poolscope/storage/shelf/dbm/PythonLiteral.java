package org.poolscope.storage.shelf.dbm;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Python's text literals of 8-bit characters, as the index of a dumb shelf holds its keys: parsed, never evaluated. */
final class PythonLiteral {
    private static final String ESCAPES = "abfnrtv\\'\"";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\'\"";

    private final byte[] text;
    private final ByteArrayOutputStream characters = new ByteArrayOutputStream();
    private int at;

    private PythonLiteral(byte[] text, int from) {
        this.text = text;
        this.at = from;
    }

    /**
     * A literal that was read.
     *
     * @param bytes the codes of its characters
     * @param end   where it ends in the text
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Parsed(byte[] bytes, int end) {}

    /** Reads the literal that begins at {@code from} in Latin-1 text; anything else is a fault. */
    static Parsed parse(byte[] text, int from) throws LiteralFault {
        int end = plainEnd(text, from);
        if (end > from) {
            return new Parsed(Arrays.copyOfRange(text, from + 1, end), end + 1);
        }
        PythonLiteral literal = new PythonLiteral(text, from);
        literal.parse();
        return new Parsed(literal.characters.toByteArray(), literal.at);
    }

    /** Where the closing quote of a literal without escapes lies, which nearly all are; −1 for any other. */
    private static int plainEnd(byte[] text, int from) {
        if (from >= text.length || (text[from] != '\'' && text[from] != '"')) {
            return -1;
        }
        int end = from + 1;
        while (end < text.length && text[end] != text[from] && text[end] != '\\' && text[end] != '\n') {
            end++;
        }
        return end < text.length && text[end] == text[from] ? end : -1;
    }

    /** The literal for bytes, in printable ASCII, with Python's choice of quotes. */
    static String of(byte[] bytes) {
        boolean single = false;
        boolean twofold = false;
        for (byte b : bytes) {
            single |= b == '\'';
            twofold |= b == '"';
        }
        char quote = single && !twofold ? '"' : '\'';
        StringBuilder literal = new StringBuilder(bytes.length + 2).append(quote);
        for (byte b : bytes) {
            append(literal, b & 0xFF, quote);
        }
        return literal.append(quote).toString();
    }

    private static void append(StringBuilder literal, int character, char quote) {
        switch (character) {
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            case '\\' -> literal.append("\\\\");
            default -> {
                if (character == quote) {
                    literal.append('\\').append(quote);
                } else if (character >= ' ' && character < 0x7F) {
                    literal.append((char) character);
                } else {
                    literal.append("\\x").append(Character.forDigit(character >> 4, 16))
                            .append(Character.forDigit(character & 15, 16));
                }
            }
        }
    }

    private void parse() throws LiteralFault {
        int quote = next();
        if ("bBuU".indexOf(quote) >= 0) {
            quote = next();
        }
        if (quote != '\'' && quote != '"') {
            throw new LiteralFault("a key in quotes is missing", at - 1);
        }
        for (int character = next(); character != quote; character = next()) {
            if (character == '\n') {
                throw new LiteralFault("a key has no end", at - 1);
            }
            if (character == '\\') {
                escape();
            } else {
                characters.write(character);
            }
        }
    }

    private void escape() throws LiteralFault {
        int character = next();
        int known = ESCAPES.indexOf(character);
        if (known >= 0) {
            characters.write(ESCAPED.charAt(known));
        } else if (character == 'x') {
            characters.write(16 * digit(next(), 16) + digit(next(), 16));
        } else if (character >= '0' && character <= '7') {
            octal(character - '0');
        } else if (character == 'u' || character == 'U' || character == 'N') {
            throw new LiteralFault("a key is not made of 8-bit characters", at - 1);
        } else {
            characters.write('\\');
            at--;
        }
    }

    private void octal(int first) throws LiteralFault {
        int value = first;
        for (int more = 0; more < 2 && at < text.length && text[at] >= '0' && text[at] <= '7'; more++) {
            value = 8 * value + (text[at++] - '0');
        }
        if (value > 0xFF) {
            throw new LiteralFault("a key is not made of 8-bit characters", at - 1);
        }
        characters.write(value);
    }

    private int digit(int character, int radix) throws LiteralFault {
        int value = Character.digit(character, radix);
        if (value < 0) {
            throw new LiteralFault("an escape in a key lacks its two digits", at - 1);
        }
        return value;
    }

    private int next() throws LiteralFault {
        if (at >= text.length) {
            throw new LiteralFault("a key has no end", at);
        }
        return text[at++] & 0xFF;
    }
}
