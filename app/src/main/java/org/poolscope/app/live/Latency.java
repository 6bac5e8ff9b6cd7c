package org.poolscope.app.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long points take from their arrival to the picture: the newest, and the worst of the last minute. */
final class Latency {
    private static final long MINUTE = 60_000_000_000L;

    /** Drawings in order whose delay was longer than that of every later one: the first is the worst. */
    private final Deque<long[]> worst = new ArrayDeque<>();
    private long newest = -1;

    /** A drawing at {@code painted} showed a point that arrived at {@code arrived}, both in nanoseconds. */
    void add(long arrived, long painted) {
        newest = painted - arrived;
        while (!worst.isEmpty() && worst.getLast()[1] <= newest) {
            worst.removeLast();
        }
        worst.addLast(new long[]{painted, newest});
        forget(painted);
    }

    private void forget(long now) {
        while (!worst.isEmpty() && now - worst.getFirst()[0] > MINUTE) {
            worst.removeFirst();
        }
    }

    /** What the status bar says, {@code latency 38 ms, worst 61 ms}; empty before the first drawing. */
    String words(long now) {
        forget(now);
        if (newest < 0 || worst.isEmpty()) {
            return "";
        }
        return "latency " + millis(newest) + " ms, worst " + millis(worst.getFirst()[1]) + " ms";
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
