package org.poolscope.app.architecture.offender.storage.pool;

/** A store that counts in a static field. */
public final class CountingPool {
    static int count;

    /** Counts one more. */
    public int next() {
        return ++count;
    }
}
