package org.poolscope.storage.scan.kept;

import java.util.List;
import java.util.function.ToLongFunction;

/** Finds where a number lies among pieces that are ordered by their starts. */
final class Starts {
    private Starts() {}

    /** The last piece that does not start behind {@code place}; the first if all do. */
    static <T> int at(List<T> pieces, ToLongFunction<T> start, long place) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start.applyAsLong(pieces.get(middle)) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.max(low, 0);
    }
}
