package org.poolscope.app.architecture.offender.storage.pool;

import java.util.concurrent.atomic.AtomicLong;

/** A store that counts in a static object. */
public final class MutablePool {
    static final AtomicLong COUNT = new AtomicLong();

    /** Counts one more. */
    public long next() {
        return COUNT.incrementAndGet();
    }
}
