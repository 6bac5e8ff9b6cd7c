package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What this thread takes from now on: memory, and processor time, which other work on the machine does not change. The
 * bound of the time only tells work without end from a slow machine; the benchmark measures the second that is promised.
 */
final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_NANOS = 20_000_000_000L;

    private final long bytes = THREADS.getCurrentThreadAllocatedBytes();
    private final long nanos = THREADS.getCurrentThreadCpuTime();

    /** Fails with the name of the work if it took too much. */
    void check(Supplier<String> work) {
        long taken = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        long worked = THREADS.getCurrentThreadCpuTime() - nanos;
        assertTrue(taken < MOST_BYTES, () -> work.get() + ": " + (taken >> 20) + " MB");
        assertTrue(worked < MOST_NANOS, () -> work.get() + ": " + worked / 1_000_000 + " ms");
    }
}
