package org.poolscope.model.stream;

import java.time.Duration;

/**
 * How a cursor reads.
 *
 * @param block    wait until there is something new
 * @param timeout  how long at most; zero for as long as it takes
 * @param lastOnly only the newest point; what lies before it is passed over and not counted as lost
 * @param count    at most this many entries of each stream; an entry holds one or more points
 */
public record ReadOptions(boolean block, Duration timeout, boolean lastOnly, int count) {
    /** Entries of a read that says nothing else. */
    public static final int USUAL_COUNT = 100;
    /** Waits as long as it takes. */
    public static final ReadOptions WAIT = new ReadOptions(true, Duration.ZERO, false, USUAL_COUNT);
    /** Takes what is there. */
    public static final ReadOptions NOW = new ReadOptions(false, Duration.ZERO, false, USUAL_COUNT);

    /** Refuses a negative time and a count below one. */
    public ReadOptions {
        if (timeout.isNegative() || count < 1) {
            throw new IllegalArgumentException("A read waits no negative time and takes at least one entry.");
        }
    }

    /** Waits at most {@code timeout}, however short. */
    public static ReadOptions within(Duration timeout) {
        return timeout.isZero() ? NOW : new ReadOptions(true, timeout, false, USUAL_COUNT);
    }

    /** The same, but only the newest point. */
    public ReadOptions newest() {
        return new ReadOptions(block, timeout, true, count);
    }

    /** The same, but at most {@code entries} entries of each stream. */
    public ReadOptions atMost(int entries) {
        return new ReadOptions(block, timeout, lastOnly, entries);
    }
}
