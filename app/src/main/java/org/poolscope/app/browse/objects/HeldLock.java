package org.poolscope.app.browse.objects;

import java.time.Duration;
import java.time.Instant;

/**
 * Who holds the lock of a store alone, as far as it can be seen from outside.
 *
 * @param process  0 for nobody
 * @param sequence of the store meanwhile: whoever changes something has given the lock back in between
 * @param since    it has been seen so
 */
record HeldLock(long process, long sequence, Instant since) {
    static final HeldLock FREE = new HeldLock(0, 0, Instant.EPOCH);

    /** Sooner than this nobody waits for it. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** What is seen next. */
    HeldLock seen(long holder, long now, Instant when) {
        if (holder == 0) {
            return FREE;
        }
        return holder == process && now == sequence ? this : new HeldLock(holder, now, when);
    }

    /** In two or three words. */
    String brief() {
        return process == 0 ? "free now" : "held by process " + process;
    }

    /** What is to be said at a moment; nothing unless it is held for long. */
    String words(Instant now) {
        Duration held = Duration.between(since, now);
        return process == 0 || held.compareTo(LONG) < 0
                ? ""
                : "Held by process " + process + " for " + held.toSeconds() + " s; this is the state of "
                        + ChangesModel.CLOCK.format(since) + " UTC.";
    }
}
