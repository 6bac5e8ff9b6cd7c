package org.poolscope.storage.heap;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;

/**
 * The lock of a store, among threads and processes, on a file of its own: the system drops a lock when any descriptor of
 * its file is closed, so the file of the data will not do. Byte 0 is locked, for one or for all who only read. The system
 * lets go of it when a process dies.
 */
final class StoreLock implements AutoCloseable {
    private static final int HOLDER = 256;
    private static final int QUICK = 100;
    private static final long SHORTEST = 20_000;
    private static final long LONGEST = 1_000_000;
    private static final Duration AT_CLOSING = Duration.ofSeconds(2);

    private final ReentrantReadWriteLock threads = new ReentrantReadWriteLock();
    private final Path store;
    private final @Nullable FileChannel channel;
    private final ControlBlock control;
    private final boolean writable;
    private final long process = ProcessHandle.current().pid();
    private @Nullable FileLock held;
    private int sharers;
    private volatile long abandonedBy;

    private StoreLock(Path store, @Nullable FileChannel channel, ControlBlock control, boolean writable) {
        this.store = store;
        this.channel = channel;
        this.control = control;
        this.writable = writable;
    }

    /** The lock file of a store; made if there is none and {@code writable}. */
    static StoreLock open(Path store, boolean writable) throws SourceException {
        Path file = fileOf(store);
        try {
            FileChannel channel = writable
                    ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                            StandardOpenOption.WRITE)
                    : FileChannel.open(file, StandardOpenOption.READ);
            FileChannel.MapMode mode = writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY;
            ControlBlock control = new ControlBlock(channel.map(mode, 0, ControlBlock.SIZE, Arena.ofAuto()));
            return new StoreLock(store, channel, control, writable);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Makes the lock file of a store if there is none and this user may. */
    static void make(Path store) {
        if (exists(store)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(fileOf(store), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            // Its last byte means nothing, so a writer that makes it at the same moment loses nothing.
            channel.write(ByteBuffer.allocate(1), ControlBlock.SIZE - 1);
        } catch (IOException e) {
            HeapFault fault = new HeapFault(DiskFailure.of(e, fileOf(store)));
            if (!(fault.failure() instanceof SourceException.Denied)) {
                throw fault;
            }
        }
    }

    /** The lock of a store for one who only reads; where there is no lock file nobody writes, and it locks nothing. */
    static StoreLock toRead(Path store) throws SourceException {
        return exists(store) ? open(store, false) : new StoreLock(store, null, ControlBlock.alone(), false);
    }

    /** The lock file that belongs to a store. */
    static Path fileOf(Path store) {
        return store.resolveSibling(store.getFileName() + ".lock");
    }

    /** What all processes share. */
    ControlBlock control() {
        return control;
    }

    /** The process that ended while it held the lock that was last taken over, 0 for none. */
    long abandonedBy() {
        return abandonedBy;
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
                    store.toString(), "Take the lock alone from the beginning, or give the shared one back first."));
        }
        if (!writable) {
            throw new HeapFault(new SourceException.Denied("The store was opened only to read.", store.toString(),
                    "Open it to write."));
        }
        long end = System.nanoTime() + timeout.toNanos();
        await(threads.writeLock().tryLock(), () -> threads.writeLock().tryLock(timeout.toNanos(),
                TimeUnit.NANOSECONDS));
        if (threads.getWriteHoldCount() > 1) {
            return false;
        }
        try {
            held = fileLock(false, end);
        } catch (HeapFault e) {
            threads.writeLock().unlock();
            throw e;
        }
        long before = control.get(HOLDER);
        if (before != 0) {
            abandonedBy = before;
        }
        control.set(HOLDER, process);
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
                if (sharers == 0 && channel != null) {
                    held = fileLock(true, end);
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
            control.set(HOLDER, 0);
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

    /** Closes while no other store of this program holds the lock, since closing would take it away from that one. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        if (isExclusive()) {
            control.set(HOLDER, 0);
        }
        long end = System.nanoTime() + AT_CLOSING.toNanos();
        while (!isExclusive() && isTakenHere(channel) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(SHORTEST);
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, store));
        }
    }

    /** Whether a store of this program has the lock; if not, it is ours from now on or another program's. */
    private boolean isTakenHere(FileChannel open) {
        try {
            // Released when the channel is closed.
            FileLock _ = open.tryLock(0, 1, !writable);
            return false;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private interface Waiting {
        boolean await() throws InterruptedException;
    }

    private void await(boolean taken, Waiting waiting) {
        try {
            if (!taken && !waiting.await()) {
                throw new HeapFault(new SourceException.Locked("Another thread of this program holds the lock.",
                        store.toString(), "Try again when it is done."));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new HeapFault(new SourceException.Cancelled("Stopped: waiting for the lock.", store.toString()));
        }
    }

    private FileLock fileLock(boolean shared, long end) {
        long pause = SHORTEST;
        for (int tried = 0;; tried++) {
            FileLock lock = tryLock(shared);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - end > 0) {
                throw new HeapFault(new SourceException.Locked("It is locked by " + holder() + ".", store.toString(),
                        "Try again when that process is done."));
            }
            if (tried < QUICK) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(pause);
                pause = Math.min(LONGEST, pause * 2);
            }
        }
    }

    private @Nullable FileLock tryLock(boolean shared) {
        try {
            return channel == null ? null : channel.tryLock(0, 1, shared);
        } catch (OverlappingFileLockException _) {
            return null;
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, store));
        }
    }

    private void drop() {
        FileLock lock = held;
        held = null;
        if (lock != null) {
            try {
                lock.release();
            } catch (IOException e) {
                throw new HeapFault(DiskFailure.of(e, store));
            }
        }
    }

    /** The process that holds it alone, or died while it did; 0 for none. */
    long holdingProcess() {
        return control.get(HOLDER);
    }

    /** Who holds it, for people. */
    String holder() {
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

    /** Whether there is a lock file; one that is being made is none yet, and nobody writes before it is made. */
    static boolean exists(Path store) {
        return fileOf(store).toFile().length() >= ControlBlock.SIZE;
    }

    /** Whether this stands for a lock file that was not there. */
    boolean isMissing() {
        return channel == null;
    }
}
