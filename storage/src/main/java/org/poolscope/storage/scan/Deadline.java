package org.poolscope.storage.scan;

import java.time.Duration;
import org.poolscope.model.stream.ReadOptions;

/** Until when to wait. */
public final class Deadline {
    /** Does not wait. */
    public static final Deadline NOW = new Deadline(0, false);

    private final long end;
    private final boolean waits;
    private final boolean endless;

    private Deadline(long end, boolean waits) {
        this(end, waits, false);
    }

    private Deadline(long end, boolean waits, boolean endless) {
        this.end = end;
        this.waits = waits;
        this.endless = endless;
    }

    /** As a read says; zero is as long as it takes. */
    public static Deadline of(ReadOptions options) {
        return options.block() ? in(options.timeout()) : NOW;
    }

    /** That long from now; zero is as long as it takes. */
    public static Deadline in(Duration timeout) {
        boolean endless = timeout.isZero();
        // A hundred years are endless too, and do not overflow.
        Duration bounded = timeout.compareTo(Duration.ofDays(36_500)) < 0 ? timeout : Duration.ofDays(36_500);
        return new Deadline(System.nanoTime() + bounded.toNanos(), true, endless);
    }

    /** This one, or that many nanoseconds from now if that is sooner. */
    Deadline orIn(long nanos) {
        long left = left(nanos);
        return left == 0 ? NOW : new Deadline(System.nanoTime() + left, true);
    }

    /** Nanoseconds left, at most {@code most}; 0 once it is over. */
    public long left(long most) {
        if (!waits) {
            return 0;
        }
        return endless ? most : Math.clamp(end - System.nanoTime(), 0, most);
    }

    /** Whether there is no more time. */
    public boolean isOver() {
        return left(1) == 0;
    }
}
