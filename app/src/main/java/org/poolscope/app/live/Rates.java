package org.poolscope.app.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** How quickly something counts up, over the last seconds. Used on the window's thread. */
final class Rates {
    private static final long WINDOW = 2_500_000_000L;

    private final Deque<long[]> seen = new ArrayDeque<>();

    /** The count at a time in nanoseconds; a smaller one than before begins anew. */
    void add(long nanos, long count) {
        if (!seen.isEmpty() && count < seen.getLast()[1]) {
            seen.clear();
        }
        seen.addLast(new long[]{nanos, count});
        while (seen.size() > 2 && nanos - seen.getFirst()[0] > WINDOW) {
            seen.removeFirst();
        }
    }

    /** Counts a second; 0 before there are two. */
    double perSecond() {
        if (seen.size() < 2) {
            return 0;
        }
        long[] first = seen.getFirst();
        long[] last = seen.getLast();
        return last[0] == first[0] ? 0 : (last[1] - first[1]) * 1e9 / (last[0] - first[0]);
    }
}
