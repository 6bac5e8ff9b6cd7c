package org.poolscope.app.browse.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * A type and a shape that fill a block, as a person would type them.
 *
 * @param dtype of an element
 * @param shape lengths of the axes, with commas between
 */
record ShapeGuess(String dtype, String shape) {
    private static final List<String> TYPES = List.of("<f8", "<f4", "<i8", "<i4", "<u2", "|u1");
    /** A square of fewer rows tells nothing. */
    private static final long LEAST_SIDE = 8;

    /** What fills a block of so many bytes, the likelier first: rows, and a square where the number is one. */
    static List<ShapeGuess> of(long bytes) {
        List<ShapeGuess> guesses = new ArrayList<>();
        for (String type : TYPES) {
            int size = type.charAt(2) - '0';
            long count = bytes / size;
            if (count == 0 || bytes % size != 0) {
                continue;
            }
            guesses.add(new ShapeGuess(type, Long.toString(count)));
            long side = Math.round(Math.sqrt((double) count));
            if (side >= LEAST_SIDE && side * side == count) {
                guesses.add(new ShapeGuess(type, side + "," + side));
            }
        }
        return guesses;
    }

    @Override
    public String toString() {
        return dtype + " (" + shape.replace(",", ", ") + ")";
    }
}
