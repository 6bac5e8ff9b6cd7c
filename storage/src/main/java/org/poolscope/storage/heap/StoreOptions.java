package org.poolscope.storage.heap;

import java.time.Duration;

/**
 * How to open a store.
 *
 * @param writable whether it may be changed, and made if there is none
 * @param commit   what a change survives
 * @param timeout  how long to wait for the lock where no other time is given
 */
public record StoreOptions(boolean writable, Commit commit, Duration timeout) {
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** What a change survives once it has returned. */
    public enum Commit {
        /** The end of the process and the loss of power: each change waits for the disk. */
        DURABLE,
        /** The end of the process. After a loss of power the store may be damaged, which verify tells. */
        FAST
    }

    /** To read; nothing is changed. */
    public static final StoreOptions READING = new StoreOptions(false, Commit.DURABLE, USUAL);
    /** To write, each change waiting for the disk. */
    public static final StoreOptions DURABLE = new StoreOptions(true, Commit.DURABLE, USUAL);
    /** To write quickly. */
    public static final StoreOptions FAST = new StoreOptions(true, Commit.FAST, USUAL);
}
