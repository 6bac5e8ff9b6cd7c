package org.poolscope.app.browse;

import java.time.Duration;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Pauses between attempts: each twice as long as the one before, up to a limit. Belongs to one thread. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** A person who closes the source waits no longer than this for the task to end. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private Duration next = FIRST;

    /** Whether an attempt has failed since the last success. */
    boolean isRunning() {
        return !next.equals(FIRST);
    }

    /** An attempt has succeeded. */
    void reset() {
        next = FIRST;
    }

    /** Waits before the next attempt. */
    void await(Cancel cancel) throws SourceException.Cancelled {
        long end = System.nanoTime() + next.toNanos();
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        while (end - System.nanoTime() > 0) {
            cancel.check("waiting for the next attempt");
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new SourceException.Cancelled("Stopped: waiting for the next attempt.", "");
            }
        }
    }
}
