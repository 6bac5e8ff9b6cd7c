package org.poolscope.app.browse.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.poolscope.app.inspect.Fact;
import org.poolscope.storage.heap.LastHeld;

/**
 * Who holds the lock of a store alone, as far as it can be seen from outside.
 *
 * @param process  0 for nobody
 * @param sequence of the store meanwhile: whoever changes something has given the lock back in between
 * @param since    it has been seen so
 * @param last     who held it before
 */
record HeldLock(long process, long sequence, Instant since, LastHeld last) {
    static final HeldLock FREE = new HeldLock(0, 0, Instant.EPOCH, new LastHeld(0, Duration.ZERO, Duration.ZERO));

    /** Sooner than this nobody waits for it. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** What is seen next. */
    HeldLock seen(long holder, LastHeld before, long now, Instant when) {
        if (holder == 0) {
            return new HeldLock(0, 0, Instant.EPOCH, before);
        }
        return holder == process && now == sequence ? this : new HeldLock(holder, now, when, before);
    }

    /** A line on now, and lines on before as far as that is known. */
    List<Fact> facts() {
        Fact now = Fact.of("Now", process == 0 ? "free" : "held by process " + process);
        return last.process() == 0
                ? List.of(now)
                : List.of(now, Fact.of("Last held", "exclusive, process " + last.process()),
                        new Fact("For", words(last.lasted()), "longest " + words(last.longest())));
    }

    private static String words(Duration time) {
        long micros = time.toNanos() / 1000;
        return micros < 1000
                ? micros + " µs"
                : micros < 10_000_000
                        ? micros / 1000 + " ms"
                        : time.toSeconds() + " s";
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
