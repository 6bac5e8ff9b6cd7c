package org.poolscope.storage.shelf.dbm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;

/**
 * The {@code .dir} file of a dumb shelf: one line a key with the place of its value; the last line of a key counts.
 *
 * @param places  by key (its bytes as Latin-1 characters), in the order in which keys first appeared
 * @param damages the lines that are none
 */
record DumbIndex(SequencedMap<String, Place> places, List<SourceException.Corrupt> damages) {
    private static final int MOST_DIGITS = 18;

    /**
     * Where a value lies in the {@code .dat} file, as written: it may reach behind the end.
     *
     * @param at   offset in bytes
     * @param size in bytes
     */
    record Place(long at, long size) {}

    static DumbIndex read(MappedFile file) throws SourceException.Corrupt {
        if (file.size() > Integer.MAX_VALUE - 8) {
            throw file.corrupt("The index is too long", file.size());
        }
        byte[] text = file.copy(0, (int) file.size());
        DumbIndex index = new DumbIndex(new LinkedHashMap<>(), new ArrayList<>());
        for (int start = 0; start < text.length;) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            try {
                index.add(text, start);
            } catch (LiteralFault e) {
                index.damages.add(file.corrupt("A line of the index is damaged: " + e.getMessage(), e.at()));
            }
            start = end + 1;
        }
        return index;
    }

    /** The index as Python reads it: {@code 'key', (512, 20)} and a line feed for each key. */
    byte[] text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            text.append(PythonLiteral.of(bytes(entry.getKey()))).append(", (").append(entry.getValue().at())
                    .append(", ").append(entry.getValue().size()).append(")\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String key(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(byte[] text, int start) throws LiteralFault {
        PythonLiteral.Parsed key = PythonLiteral.parse(text, skipBlanks(text, start));
        Line line = new Line(text, key.end());
        line.expect(',');
        line.expect('(');
        long at = line.number();
        line.expect(',');
        long size = line.number();
        line.expect(')');
        line.expectEnd();
        places.put(key(key.bytes()), new Place(at, size));
    }

    private static int skipBlanks(byte[] text, int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\f')) {
            at++;
        }
        return at;
    }

    /** What follows the key on its line. */
    private static final class Line {
        private final byte[] text;
        private int at;

        Line(byte[] text, int at) {
            this.text = text;
            this.at = at;
        }

        void expect(char wanted) throws LiteralFault {
            at = skipBlanks(text, at);
            if (at >= text.length || text[at] != wanted) {
                throw new LiteralFault("'" + wanted + "' is missing", at);
            }
            at++;
        }

        void expectEnd() throws LiteralFault {
            at = skipBlanks(text, at);
            if (at < text.length && text[at] != '\n') {
                throw new LiteralFault("something follows the position", at);
            }
        }

        long number() throws LiteralFault {
            at = skipBlanks(text, at);
            int start = at;
            long number = 0;
            while (at < text.length && text[at] >= '0' && text[at] <= '9' && at - start < MOST_DIGITS) {
                number = 10 * number + (text[at++] - '0');
            }
            if (at == start) {
                throw new LiteralFault("a number is missing", at);
            }
            if (at < text.length && (text[at] == 'L' || text[at] == 'l')) {
                at++;
            }
            return number;
        }
    }
}
