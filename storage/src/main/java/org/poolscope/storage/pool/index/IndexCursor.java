package org.poolscope.storage.pool.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.json.JsonCursor;
import org.poolscope.storage.pool.json.JsonReader;

/** Walks through the JSON of an index file without a tree, which for a hundred thousand products would be large. */
final class IndexCursor {
    static final int LONGEST_NUMBER = 18;

    private final JsonCursor json;

    IndexCursor(byte[] text, String where) {
        this.json = new JsonCursor(text, where);
    }

    /** What is done with a member of a map, at whose value the cursor stands; it must read that value. */
    interface Member {
        /** Reads the value. */
        void read(String key) throws SourceException;
    }

    /** The sign with which the next value begins. */
    int peek() throws SourceException {
        return json.peek();
    }

    /** Passes over a value of any kind. */
    void skip() throws SourceException {
        json.skip();
    }

    /** Nothing but blanks may follow. */
    void end() throws SourceException {
        json.end();
    }

    /** Reads a map member by member. */
    void map(Member member) throws SourceException {
        for (boolean on = json.enters('{', '}'); on; on = json.goesOn('}')) {
            member.read(json.name());
        }
    }

    /** Reads a list of strings or whole numbers as text. */
    List<String> list() throws SourceException {
        List<String> texts = new ArrayList<>();
        for (boolean on = json.enters('[', ']'); on; on = json.goesOn(']')) {
            texts.add(text());
        }
        return texts;
    }

    /** The strings or whole numbers of a set, as fdi 1.28 wrote it: a map of them by number. */
    List<String> set() throws SourceException {
        List<String> texts = new ArrayList<>();
        map(key -> {
            if (key.equals(JsonReader.MARK)) {
                skip();
            } else {
                texts.add(text());
            }
        });
        return texts;
    }

    private String text() throws SourceException {
        return peek() == '"' ? json.string() : Long.toString(number());
    }

    /** Whether a number comes. */
    boolean isNumber() throws SourceException {
        int first = peek();
        return first == '-' || (first >= '0' && first <= '9');
    }

    /** Two numbers in a list, the second larger; null for anything else, such as two times null. */
    @Nullable
    MetaSpan span() throws SourceException {
        int before = json.at();
        if (json.next('[') && isNumber()) {
            long start = number();
            if (json.next(',') && isNumber()) {
                long end = number();
                if (json.next(']')) {
                    return start >= 0 && end > start ? new MetaSpan(start, end) : null;
                }
            }
        }
        json.back(before);
        skip();
        return null;
    }

    /** A whole number without exponent that fits a long. */
    long number() throws SourceException {
        String word = json.word();
        boolean negative = word.startsWith("-");
        int digits = word.length() - (negative ? 1 : 0);
        long number = 0;
        for (int i = negative ? 1 : 0; i < word.length() && digits <= LONGEST_NUMBER; i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw json.corrupt("a whole number should stand there");
            }
            number = 10 * number + digit;
        }
        if (digits == 0 || digits > LONGEST_NUMBER) {
            throw json.corrupt("a whole number should stand there");
        }
        return negative ? -number : number;
    }
}
