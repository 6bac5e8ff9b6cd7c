package org.poolscope.storage.scan;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Where a reader waits that has nothing to ask for, until the time is over or somebody wakes it. */
final class Pauses {
    /** The longest that a user who cancels has to wait. */
    private static final long LOOK_NANOS = 50_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long wakes;

    /** Waits until {@code deadline}. */
    void until(Deadline deadline, Cancel cancel) throws SourceException {
        lock.lock();
        try {
            long seen = wakes;
            for (long left = deadline.left(LOOK_NANOS); left > 0 && seen == wakes; left = deadline.left(LOOK_NANOS)) {
                cancel.check("waiting for points");
                woken.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: waiting for points.", "");
        } finally {
            lock.unlock();
        }
    }

    /** Ends every pause. */
    void wake() {
        lock.lock();
        try {
            wakes++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
