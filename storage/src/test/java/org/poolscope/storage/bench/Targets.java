package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured figures against their targets, printed as a table; one over its target makes the benchmark fail. */
public final class Targets {
    private static final int RUNS = 20;

    private final List<String> rows = new ArrayList<>();
    private int failed;

    /** Something to measure. */
    @FunctionalInterface
    public interface Work {
        /** Does it once. */
        void run() throws Exception;
    }

    /** The time of the fastest of several runs, in milliseconds: what the work costs when nothing disturbs it. */
    public void time(String what, double targetMs, Work work) throws Exception {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        row(what, targetMs, fastest, "ms");
    }

    /** Everything taken from the heap in one run, in megabytes: more than is held at any time. */
    public void memory(String what, double targetMb, Work work) throws Exception {
        row(what, targetMb, allocated(work) / 1e6, "MB");
    }

    /** The bytes that this thread takes from the heap while it does the work once. */
    static long allocated(Work work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Adds a figure measured elsewhere, which must not be over its target. */
    public void row(String what, double target, double measured, String unit) {
        boolean pass = measured <= target;
        failed += pass ? 0 : 1;
        rows.add(String.format(Locale.ROOT, "%-60s | %8.1f %s | %8.2f %s | %s", what, target, unit, measured, unit,
                pass ? "PASS" : "FAIL"));
    }

    /** Adds a figure measured elsewhere, which must not be under its target. */
    public void atLeast(String what, double target, double measured, String unit) {
        boolean pass = measured >= target;
        failed += pass ? 0 : 1;
        rows.add(String.format(Locale.ROOT, "%-60s | %8.1f %s | %8.2f %s | %s", what, target, unit, measured, unit,
                pass ? "PASS" : "FAIL"));
    }

    /** Adds a figure that stands beside others, or the reason why there is none. */
    public void note(String what, String measured) {
        rows.add(String.format(Locale.ROOT, "%-60s | %11s | %11s | -", what, "", measured));
    }

    /** Prints the table and fails if a target was missed. */
    public void print() {
        System.out.println("what | target | measured | PASS or FAIL");
        rows.forEach(System.out::println);
        assertEquals(0, failed, "targets missed");
    }
}
