package org.poolscope.storage.table;

import java.util.Arrays;

/** Where the fields of one line lie. */
final class FieldBounds {
    private int[] places = new int[32];
    private int count;

    int count() {
        return count;
    }

    int from(int field) {
        return places[2 * field];
    }

    int to(int field) {
        return places[2 * field + 1];
    }

    /** Fields parted by any number of blanks; the place where they end. */
    int findBetweenBlanks(BlockParser parser, byte[] text, int start) {
        count = 0;
        int at = parser.skipBlanks(text, start);
        while (parser.kind(text, at) == Alphabet.FIELD) {
            int end = parser.fieldEnd(text, at);
            add(at, end);
            at = parser.skipBlanks(text, end);
        }
        return at;
    }

    /** Fields parted by one delimiter each, none on an empty line; the place where they end. */
    int find(BlockParser parser, byte[] text, int start) {
        count = 0;
        int at = start;
        while (true) {
            int end = parser.fieldEnd(text, at);
            boolean more = parser.kind(text, end) == Alphabet.GAP;
            if (more || count > 0 || end > at) {
                add(at, end);
            }
            if (!more) {
                return end;
            }
            at = end + 1;
        }
    }

    private void add(int from, int to) {
        if (2 * count + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * count] = from;
        places[2 * count + 1] = to;
        count++;
    }
}
