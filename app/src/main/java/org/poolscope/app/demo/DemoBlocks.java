package org.poolscope.app.demo;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SequenceLock;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;

/**
 * The shared arrays of the demo: the potential of a neuron in mV that goes on while it is watched, one element a step of its
 * simulation, and its map of rates in Hz. They are freed when this is closed or the process ends.
 */
public final class DemoBlocks implements AutoCloseable {
    private static final int STEPS = 2000;
    private static final int PERIOD = 5 * STEPS;
    private static final int STEPS_A_BEAT = 10;
    private static final long BEAT_MILLIS = 50;
    private static final double TAU = 0.06;

    private final SharedArray potential;
    private final SharedArray rates;
    private final SequenceLock lock;
    private final double[] all = Neuron.run(TAU, PERIOD).potential();
    private final WorkerPool pool = new WorkerPool(1);
    private int shown;

    private DemoBlocks(SharedArray potential, SharedArray rates, SequenceLock lock) {
        this.potential = potential;
        this.rates = rates;
        this.lock = lock;
    }

    /** Makes them and lets time go on; empty where the system has no shared memory. */
    public static Optional<DemoBlocks> start(SharedMemory home) throws SourceException {
        if (!home.isThere()) {
            return Optional.empty();
        }
        new BlockList(home).reap();
        SharedArray potential = SharedArray.create(home, "", DType.FLOAT64, STEPS);
        boolean made = false;
        try {
            SharedArray rates = DemoArrays.shared(home);
            DemoBlocks blocks = new DemoBlocks(potential, rates, SequenceLock.create(home,
                    potential.descriptor().name()));
            made = true;
            blocks.step();
            blocks.pool.execute(blocks::goOn);
            return Optional.of(blocks);
        } finally {
            if (!made) {
                potential.close();
            }
        }
    }

    /** Takes them away from everybody who has not attached them yet. */
    @Override
    public void close() {
        pool.close();
        synchronized (this) {
            lock.close();
            potential.close();
            rates.close();
        }
    }

    private void goOn() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
                step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void step() {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        MemorySegment to = potential.block().memory();
        lock.write(() -> {
            for (int i = 0; i < STEPS; i++) {
                to.setAtIndex(ValueLayout.JAVA_DOUBLE, i, all[(shown + i) % PERIOD]);
            }
        });
        shown = (shown + STEPS_A_BEAT) % PERIOD;
    }
}
