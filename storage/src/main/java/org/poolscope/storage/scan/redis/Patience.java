package org.poolscope.storage.scan.redis;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a server may be silent before its connection is given up: in milliseconds, from one piece of an answer to the
 * next, so that long answers may take as long as they need. Safe for several threads.
 */
final class Patience {
    private static final int LONGEST = 5_000;
    /** Longer than any read waits at the server. */
    private static final int FOLLOWING = RedisEntryLog.SLICE_MILLIS + 800;

    private final int shortest;
    private final AtomicInteger millis;

    private Patience(int shortest) {
        this.shortest = shortest;
        this.millis = new AtomicInteger(shortest);
    }

    /** For whoever asks once and waits for the answer. */
    static Patience asking() {
        return new Patience(LONGEST);
    }

    /**
     * For whoever follows, and would rather connect again than wait: short at first, twice as long after each time that it
     * was not enough, so that a slow server is read all the same.
     */
    static Patience following() {
        return new Patience(FOLLOWING);
    }

    /** What the next connection gets. */
    int millis() {
        return millis.get();
    }

    /** It was not enough. */
    void tried() {
        millis.updateAndGet(before -> Math.min(LONGEST, 2 * before));
    }

    /** An answer came. */
    void rewarded() {
        millis.set(shortest);
    }
}
