package org.poolscope.storage.pool.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.poolscope.model.source.SourceException;

/**
 * Walks through a JSON text sign by sign, without a tree, in steps that grow with the text alone. A value can be passed over
 * many times as fast as it is read: then nothing is looked at but where it ends.
 */
public final class JsonCursor {
    private static final int HEX = 16;
    private static final int ESCAPED = 4;

    private final byte[] text;
    private final String where;
    private int at;

    /** At the beginning of {@code text}; {@code where} is for messages: the file or URN. */
    public JsonCursor(byte[] text, String where) {
        this.text = text;
        this.where = where;
    }

    /** The sign that comes next, behind blanks. */
    public int peek() throws SourceException {
        blanks();
        if (at == text.length) {
            throw corrupt("it ends too early");
        }
        return text[at];
    }

    /** Passes the sign if it comes next. */
    public boolean next(char wanted) throws SourceException {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes the sign, which must come next. */
    public void expect(char wanted) throws SourceException {
        if (!next(wanted)) {
            throw corrupt("'" + wanted + "' should stand there");
        }
    }

    /** Passes the sign that begins a map or list, and the one that ends it if nothing is in it; false then. */
    public boolean enters(char begin, char end) throws SourceException {
        expect(begin);
        return !next(end);
    }

    /** Passes the comma before the next part of a map or list, or the sign that ends it; false then. */
    public boolean goesOn(char end) throws SourceException {
        if (next(',')) {
            return true;
        }
        expect(end);
        return false;
    }

    /** Reads the name of a member, and passes the colon. */
    public String name() throws SourceException {
        String name = string();
        expect(':');
        return name;
    }

    /** Reads a text. */
    public String string() throws SourceException {
        expect('"');
        int start = at;
        boolean ascii = true;
        for (; at < text.length; at++) {
            byte sign = text[at];
            if (sign == '"') {
                return decoded(start, at++, ascii);
            }
            if (sign == '\\') {
                return escaped(new StringBuilder(decoded(start, at, ascii)));
            }
            refuseControl(sign);
            ascii &= sign >= 0;
        }
        throw corrupt("a text does not end");
    }

    /** Reads a word or a number, whatever it is: all up to a blank, a comma or the end of a map or list. */
    public String word() throws SourceException {
        peek();
        int start = at;
        while (at < text.length && !isBlank(text[at]) && ",]}:[{\"".indexOf(text[at]) < 0) {
            at++;
        }
        return new String(text, start, at - start, ISO_8859_1);
    }

    /** Passes over a value of any kind. */
    public void skip() throws SourceException {
        peek();
        int start = at;
        int depth = 0;
        for (; at < text.length; at++) {
            switch (text[at]) {
                case '"' -> passText();
                case '{', '[' -> depth++;
                case '}', ']', ',' -> {
                    if (depth == 0 && at > start) {
                        return;
                    }
                    depth -= text[at] == ',' ? 0 : 1;
                }
                default -> {
                }
            }
            if (depth < 0) {
                throw corrupt("a value should stand there");
            }
        }
        if (depth > 0) {
            throw corrupt("it ends too early");
        }
    }

    /** Nothing but blanks may follow. */
    public void end() throws SourceException {
        blanks();
        if (at < text.length) {
            throw corrupt("something follows its end");
        }
    }

    /** Where it stands, to come back by {@link #back}. */
    public int at() {
        return at;
    }

    /** Goes back. */
    public void back(int to) {
        at = to;
    }

    /** The failure of a text that is not as it should be at this place. */
    public SourceException.Corrupt corrupt(String why) {
        return new SourceException.Corrupt("This is no JSON: " + why + ", at byte " + at + ".", where,
                "Restore the file from a copy; the others are not affected.", null);
    }

    private void blanks() {
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private void refuseControl(byte sign) throws SourceException {
        if (sign >= 0 && sign < ' ') {
            throw corrupt("a text has a control character in it");
        }
    }

    /** From the quote that begins a text to the one that ends it. */
    private void passText() throws SourceException {
        at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        if (at >= text.length) {
            at = text.length;
            throw corrupt("a text does not end");
        }
    }

    private String decoded(int start, int end, boolean ascii) throws SourceException {
        if (ascii) {
            return new String(text, start, end - start, ISO_8859_1);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(text, start, end - start)).toString();
        } catch (CharacterCodingException _) {
            throw corrupt("a text is not in UTF-8");
        }
    }

    private String escaped(StringBuilder begun) throws SourceException {
        int start = at;
        boolean ascii = true;
        for (; at < text.length; at++) {
            byte sign = text[at];
            if (sign == '"') {
                return begun.append(decoded(start, at++, ascii)).toString();
            }
            refuseControl(sign);
            ascii &= sign >= 0;
            if (sign == '\\') {
                begun.append(decoded(start, at, ascii)).append(escape());
                start = at + 1;
                ascii = true;
            }
        }
        throw corrupt("a text does not end");
    }

    /** What the escape stands for; its last sign is the one it stands at then. */
    private char escape() throws SourceException {
        at++;
        return switch (at < text.length ? text[at] : 0) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw corrupt("a text has an unknown escape");
        };
    }

    private char unicode() throws SourceException {
        int code = 0;
        for (int i = 0; i < ESCAPED; i++) {
            at++;
            int digit = at < text.length ? Character.digit(text[at], HEX) : -1;
            if (digit < 0) {
                throw corrupt("a text has an unknown escape");
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }
}
