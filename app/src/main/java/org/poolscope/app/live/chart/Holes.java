package org.poolscope.app.live.chart;

import java.util.Arrays;
import java.util.List;
import org.poolscope.model.stream.Gap;

/** Which of some samples are missing, as ranges in order that do not touch. Immutable. */
final class Holes {
    private final long[] from;
    private final long[] to;

    private Holes(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /** The gaps of a stream among its points from {@code first} on, {@code size} of them, counted from the first. */
    static Holes of(List<Gap> gaps, long first, long size) {
        long[] from = new long[gaps.size()];
        long[] to = new long[gaps.size()];
        int count = 0;
        for (Gap gap : gaps) {
            long start = Math.max(0, gap.index() - first);
            long end = Math.min(size, gap.end() - first);
            if (start < end) {
                if (count > 0 && to[count - 1] >= start) {
                    to[count - 1] = end;
                } else {
                    from[count] = start;
                    to[count++] = end;
                }
            }
        }
        return new Holes(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    /** The hole that holds a sample, -1 for one that is there. */
    int of(long sample) {
        int at = Arrays.binarySearch(from, sample);
        int hole = at >= 0 ? at : -at - 2;
        return hole >= 0 && sample < to[hole] ? hole : -1;
    }

    long from(int hole) {
        return from[hole];
    }

    long to(int hole) {
        return to[hole];
    }
}
