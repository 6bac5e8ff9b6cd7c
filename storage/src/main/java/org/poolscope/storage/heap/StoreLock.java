package org.poolscope.storage.heap;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;

/** The lock of a store, among the threads of this program and, by its {@link LockFile}, among processes. */
final class StoreLock implements AutoCloseable {
    private static final int HOLDER = 256;
    private static final int LAST = 264;
    private static final int LASTED = 272;
    private static final int LONGEST = 280;

    private final ReentrantReadWriteLock threads = new ReentrantReadWriteLock();
    private final LockFile file;
    private final ControlBlock control;
    private final long process = ProcessHandle.current().pid();
    private @Nullable FileLock held;
    private long since;
    private int sharers;
    private volatile long abandonedBy;

    private StoreLock(LockFile file) {
        this.file = file;
        this.control = file.control();
    }

    /** That of a store; its file is made if there is none and {@code writable}. */
    static StoreLock open(Path store, boolean writable) throws SourceException {
        return new StoreLock(LockFile.open(store, writable));
    }

    /** That of a store for one who only reads; where there is no lock file nobody writes, and it locks nothing. */
    static StoreLock toRead(Path store) throws SourceException {
        return LockFile.exists(store) ? open(store, false) : new StoreLock(LockFile.missing(store));
    }

    /** What all processes share. */
    ControlBlock control() {
        return control;
    }

    /** The process that ended while it held the lock that was last taken over, 0 for none. */
    long abandonedBy() {
        return abandonedBy;
    }

    /** Whether this stands for a lock file that was not there. */
    boolean isMissing() {
        return file.isMissing();
    }

    /** Whether this thread holds the lock alone. */
    boolean isExclusive() {
        return threads.isWriteLockedByCurrentThread();
    }

    /** Whether this thread holds the lock, alone or with others. */
    boolean isHeld() {
        return isExclusive() || threads.getReadHoldCount() > 0;
    }

    /** Whether this thread holds the lock alone once, and not nested. */
    boolean isOutermost() {
        return threads.getWriteHoldCount() == 1;
    }

    /** Takes the lock alone; true if this thread did not have it before. */
    boolean exclusive(Duration timeout) {
        if (threads.getReadHoldCount() > 0 && !isExclusive()) {
            throw new HeapFault(new SourceException.Locked(
                    "This thread shares the lock already; waiting for it alone would never end (a deadlock).",
                    file.store().toString(),
                    "Take the lock alone from the beginning, or give the shared one back first."));
        }
        if (!file.isWritable()) {
            throw new HeapFault(new SourceException.Denied("The store was opened only to read.",
                    file.store().toString(), "Open it to write."));
        }
        long end = System.nanoTime() + timeout.toNanos();
        await(threads.writeLock().tryLock(), () -> threads.writeLock().tryLock(timeout.toNanos(),
                TimeUnit.NANOSECONDS));
        if (threads.getWriteHoldCount() > 1) {
            return false;
        }
        try {
            held = file.lock(false, end, this::holder);
        } catch (HeapFault e) {
            threads.writeLock().unlock();
            throw e;
        }
        long before = control.get(HOLDER);
        if (before != 0) {
            abandonedBy = before;
        }
        control.set(HOLDER, process);
        since = System.nanoTime();
        return true;
    }

    /** Takes the lock together with others that only read. */
    void shared(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        await(threads.readLock().tryLock(), () -> threads.readLock().tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS));
        if (isExclusive()) {
            return;
        }
        synchronized (this) {
            try {
                if (sharers == 0) {
                    held = file.lock(true, end, this::holder);
                }
                sharers++;
            } catch (HeapFault e) {
                threads.readLock().unlock();
                throw e;
            }
        }
    }

    /** Gives back what {@link #exclusive} took. */
    void releaseExclusive() {
        if (threads.getWriteHoldCount() == 1) {
            leave();
            drop();
        }
        threads.writeLock().unlock();
    }

    /** Gives back what {@link #shared} took. */
    void releaseShared() {
        if (!isExclusive()) {
            synchronized (this) {
                sharers--;
                if (sharers == 0) {
                    drop();
                }
            }
        }
        threads.readLock().unlock();
    }

    /** Closes the file; what this thread holds of it is given back. */
    @Override
    public void close() {
        if (isExclusive()) {
            leave();
        }
        file.close(isExclusive());
    }

    /** The process that holds it alone, or died while it did; 0 for none. */
    long holdingProcess() {
        return control.get(HOLDER);
    }

    /** Who held it alone before. */
    LastHeld lastHeld() {
        return new LastHeld(control.get(LAST), Duration.ofNanos(control.get(LASTED)),
                Duration.ofNanos(control.get(LONGEST)));
    }

    private void leave() {
        long lasted = Math.max(0, System.nanoTime() - since);
        control.set(LAST, process);
        control.set(LASTED, lasted);
        if (lasted > control.get(LONGEST)) {
            control.set(LONGEST, lasted);
        }
        control.set(HOLDER, 0);
    }

    private void drop() {
        FileLock lock = held;
        held = null;
        file.release(lock);
    }

    private interface Waiting {
        boolean await() throws InterruptedException;
    }

    private void await(boolean taken, Waiting waiting) {
        try {
            if (!taken && !waiting.await()) {
                throw new HeapFault(new SourceException.Locked("Another thread of this program holds the lock.",
                        file.store().toString(), "Try again when it is done."));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new HeapFault(new SourceException.Cancelled("Stopped: waiting for the lock.",
                    file.store().toString()));
        }
    }

    /** Who holds it, for people. */
    private String holder() {
        long pid = control.get(HOLDER);
        if (pid == 0) {
            return "a process that reads";
        }
        if (pid == process) {
            return "this program, which has it open twice";
        }
        String command = ProcessHandle.of(pid).flatMap(one -> one.info().command())
                .map(path -> " (" + Path.of(path).getFileName() + ")").orElse("");
        return "process " + pid + command;
    }
}
