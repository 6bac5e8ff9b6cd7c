package org.poolscope.storage.pool.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/** Walks through the JSON of an index file without a tree, which for a hundred thousand products would be large. */
final class IndexCursor {
    private static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 18;
    /** What fdi puts into maps beside their entries: the class that they were. */
    static final String MARK = "_STID";

    private final byte[] bytes;
    private final String where;
    private int at;

    IndexCursor(byte[] bytes, String where) {
        this.bytes = bytes;
        this.where = where;
    }

    /** What is done with a member of a map, at whose value the cursor stands; it must read that value. */
    interface Member {
        /** Reads the value. */
        void read(String key) throws SourceException;
    }

    /** Reads a map member by member. */
    void map(Member member) throws SourceException {
        expect('{');
        if (next('}')) {
            return;
        }
        do {
            String key = string();
            expect(':');
            member.read(key);
        } while (next(','));
        expect('}');
    }

    /** Reads a list of strings or whole numbers as text. */
    List<String> list() throws SourceException {
        List<String> texts = new ArrayList<>();
        expect('[');
        if (next(']')) {
            return texts;
        }
        do {
            texts.add(peek() == '"' ? string() : Long.toString(number()));
        } while (next(','));
        expect(']');
        return texts;
    }

    /** The strings or whole numbers of a set, as fdi 1.28 wrote it: a map of them by number. */
    List<String> set() throws SourceException {
        List<String> texts = new ArrayList<>();
        map(key -> {
            if (key.equals(MARK)) {
                skip();
            } else {
                texts.add(peek() == '"' ? string() : Long.toString(number()));
            }
        });
        return texts;
    }

    /** Whether a number comes. */
    boolean isNumber() throws SourceException {
        int first = peek();
        return first == '-' || (first >= '0' && first <= '9');
    }

    /** Two numbers in a list, the second larger; null for anything else, such as two times null. */
    @Nullable
    MetaSpan span() throws SourceException {
        int before = at;
        if (next('[') && isNumber()) {
            long start = number();
            if (next(',') && isNumber()) {
                long end = number();
                if (next(']')) {
                    return start >= 0 && end > start ? new MetaSpan(start, end) : null;
                }
            }
        }
        at = before;
        skip();
        return null;
    }

    /** The first character of the value that comes. */
    int peek() throws SourceException {
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        if (at == bytes.length) {
            throw corrupt("it ends too early");
        }
        return bytes[at];
    }

    /** A whole number without exponent that fits a long. */
    long number() throws SourceException {
        boolean negative = peek() == '-';
        int start = at;
        at += negative ? 1 : 0;
        long number = 0;
        int digits = 0;
        for (; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && digits <= LONGEST_NUMBER; digits++) {
            number = 10 * number + bytes[at++] - '0';
        }
        if (digits == 0 || digits > LONGEST_NUMBER || isInNumber()) {
            at = start;
            throw corrupt("a whole number should stand there");
        }
        return negative ? -number : number;
    }

    private boolean isInNumber() {
        return at < bytes.length && (bytes[at] == '.' || bytes[at] == 'e' || bytes[at] == 'E' || bytes[at] == '-');
    }

    String string() throws SourceException {
        expect('"');
        int start = at;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                return escaped(start);
            }
            at++;
        }
        String text = new String(bytes, start, at - start, UTF_8);
        expect('"');
        return text;
    }

    /** Passes over a value of any kind. */
    void skip() throws SourceException {
        int depth = 0;
        do {
            int first = peek();
            if (first == '"') {
                string();
            } else {
                depth += first == '{' || first == '[' ? 1 : first == '}' || first == ']' ? -1 : 0;
                at++;
            }
            if (depth > DEEPEST) {
                throw corrupt("it is nested too deeply");
            }
        } while (depth > 0 || isInScalar());
    }

    /** Nothing but blanks may follow. */
    void end() throws SourceException {
        while (at < bytes.length) {
            if (!isBlank(bytes[at++])) {
                at--;
                throw corrupt("something follows its end");
            }
        }
    }

    SourceException.Corrupt corrupt(String why) {
        return new SourceException.Corrupt("This index of a pool is damaged: " + why + ", at byte " + at + ".", where,
                "Restore the file from a copy.", null);
    }

    private boolean isInScalar() {
        return at < bytes.length && !isBlank(bytes[at]) && ",}]".indexOf(bytes[at]) < 0 && bytes[at - 1] != '"'
                && bytes[at - 1] != '}' && bytes[at - 1] != ']';
    }

    private String escaped(int start) throws SourceException {
        StringBuilder text = new StringBuilder(new String(bytes, start, at - start, UTF_8));
        int from = at;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, from, at - from, UTF_8));
                text.append(escape());
                from = at;
            } else {
                at++;
            }
        }
        text.append(new String(bytes, from, at - from, UTF_8));
        expect('"');
        return text.toString();
    }

    private char escape() throws SourceException {
        if (at + 1 >= bytes.length) {
            throw corrupt("a string does not end");
        }
        at += 2;
        return switch (bytes[at - 1]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw corrupt("a string has an unknown escape");
        };
    }

    private char unicode() throws SourceException {
        if (at + 4 > bytes.length) {
            throw corrupt("a string does not end");
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                throw corrupt("a string has an unknown escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private boolean next(char wanted) throws SourceException {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) throws SourceException {
        if (!next(wanted)) {
            throw corrupt("'" + wanted + "' should stand there");
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
