package org.poolscope.storage.scan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;

/**
 * Measures nothing, one scan after the other: counters with a peak, a spectrum, a detector's images, a slow and a fast
 * channel. Each scan pauses once as if the beam were lost; every third is aborted. Has no thread: it writes what has
 * become due whenever somebody looks. The values depend on the seed, the number of the scan and the place in it, not on
 * when somebody looked.
 */
public final class ScanSimulator implements MemScanStore.Feed {
    /** Milliseconds between two steps. */
    static final long STEP_MILLIS = 100;
    /** Steps between two scans. */
    static final int BETWEEN = 20;
    /** So many steps late, the next scan begins now rather than then. */
    private static final long TOO_LATE = 1_200;

    private final DataStore store;
    private final StepClock clock;
    private final long seed;
    private final ReentrantLock lock = new ReentrantLock();
    private SimulatedScan scan;
    private long number = 1;
    private long begun;
    private int step;
    private long due;
    private boolean ended;

    private ScanSimulator(DataStore store, StepClock clock, long seed, Duration past) {
        this.store = store;
        this.clock = clock;
        this.seed = seed;
        this.due = clock.millis() - past.toMillis();
        this.scan = new SimulatedScan(seed, number);
    }

    /** A store that is fed so; it begins {@code past} ago, so that there is something to be seen at once. */
    public static MemScanStore store(String name, InstantSource clock, long seed, Duration past) {
        StepClock steps = new StepClock(clock);
        MemScanStore store = new MemScanStore(name, steps, new Random(seed));
        store.feed(new ScanSimulator(store, steps, seed, past));
        return store;
    }

    /** For a store that is open for writing, whatever it is; whoever made this calls {@link #write} again and again. */
    public static ScanSimulator into(DataStore store, InstantSource clock, long seed) {
        return new ScanSimulator(store, new StepClock(clock), seed, Duration.ZERO);
    }

    /** Writes what is due; whether a scan has begun. */
    public boolean write() throws SourceException {
        long before = begun;
        try {
            for (long now = clock.millis(); due <= now; due += STEP_MILLIS) {
                take(now);
            }
        } finally {
            clock.release();
        }
        return begun > before;
    }

    /** Scans that have begun. */
    public long begun() {
        return begun;
    }

    /** Whether a scan runs. */
    public boolean isMeasuring() {
        return step > 0 && step <= scan.steps();
    }

    /** Ends the scan that runs, as a user would who stops it. */
    public void abort() throws SourceException {
        if (isMeasuring()) {
            scan.end(clock.millis(), true);
            step = scan.steps() + 1;
        }
    }

    /** Writes what is due, unless it is being done; a store that is closed gets no more. */
    @Override
    public void advance() {
        if (ended || lock.isHeldByCurrentThread() || !lock.tryLock()) {
            return;
        }
        try {
            write();
        } catch (SourceException _) {
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    private void take(long now) throws SourceException {
        if (step == 0) {
            if (now - due > TOO_LATE * STEP_MILLIS) {
                due = now;
            }
            clock.hold(due);
            scan.begin(store, due);
            begun++;
        }
        clock.hold(due);
        if (step < scan.steps()) {
            scan.measure(step, due);
        } else if (step == scan.steps()) {
            scan.end(due, false);
        }
        step++;
        if (step > scan.steps() + BETWEEN) {
            number++;
            scan = new SimulatedScan(seed, number);
            step = 0;
        }
    }
}
