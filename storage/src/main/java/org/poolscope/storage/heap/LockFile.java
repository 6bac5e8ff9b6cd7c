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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;

/**
 * The file beside a store that processes lock and whose first page they share: the system drops a lock when any descriptor
 * of its file is closed, so the file of the data will not do. The system lets go of the lock when a process dies. Knows no
 * threads: whoever uses it lets one at a time.
 */
final class LockFile {
    private static final int QUICK = 100;
    private static final long SHORTEST = 20_000;
    private static final long LONGEST = 1_000_000;
    private static final Duration AT_CLOSING = Duration.ofSeconds(2);

    private final Path store;
    private final @Nullable FileChannel channel;
    private final ControlBlock control;
    private final boolean writable;

    private LockFile(Path store, @Nullable FileChannel channel, ControlBlock control, boolean writable) {
        this.store = store;
        this.channel = channel;
        this.control = control;
        this.writable = writable;
    }

    /** That of a store; made if there is none and {@code writable}. */
    static LockFile open(Path store, boolean writable) throws SourceException {
        Path file = of(store);
        try {
            FileChannel channel = writable
                    ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                            StandardOpenOption.WRITE)
                    : FileChannel.open(file, StandardOpenOption.READ);
            FileChannel.MapMode mode = writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY;
            ControlBlock control = new ControlBlock(channel.map(mode, 0, ControlBlock.SIZE, Arena.ofAuto()));
            return new LockFile(store, channel, control, writable);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Stands for one that is not there. */
    static LockFile missing(Path store) {
        return new LockFile(store, null, ControlBlock.alone(), false);
    }

    /** Makes that of a store if there is none and this user may. */
    static void make(Path store) {
        if (exists(store)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(of(store), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Its last byte means nothing, so a writer that makes it at the same moment loses nothing.
            channel.write(ByteBuffer.allocate(1), ControlBlock.SIZE - 1);
        } catch (IOException e) {
            HeapFault fault = new HeapFault(DiskFailure.of(e, of(store)));
            if (!(fault.failure() instanceof SourceException.Denied)) {
                throw fault;
            }
        }
    }

    /** Where that of a store is. */
    static Path of(Path store) {
        return store.resolveSibling(store.getFileName() + ".lock");
    }

    /** Whether there is one; one that is being made is none yet, and nobody writes before it is made. */
    static boolean exists(Path store) {
        return of(store).toFile().length() >= ControlBlock.SIZE;
    }

    /** The store it belongs to. */
    Path store() {
        return store;
    }

    /** What all processes share. */
    ControlBlock control() {
        return control;
    }

    /** Whether it may be locked alone. */
    boolean isWritable() {
        return writable;
    }

    /** Whether this stands for one that is not there. */
    boolean isMissing() {
        return channel == null;
    }

    /**
     * Locks byte 0, alone or for all who only read; nothing where the file is missing.
     *
     * @param end    when to give up, in nanoseconds
     * @param holder says who has it
     */
    @Nullable
    FileLock lock(boolean shared, long end, Supplier<String> holder) {
        if (channel == null) {
            return null;
        }
        long pause = SHORTEST;
        for (int tried = 0;; tried++) {
            FileLock lock = tryLock(channel, shared);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - end > 0) {
                throw new HeapFault(new SourceException.Locked("It is locked by " + holder.get() + ".",
                        store.toString(), "Try again when that process is done."));
            }
            if (tried < QUICK) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(pause);
                pause = Math.min(LONGEST, pause * 2);
            }
        }
    }

    private @Nullable FileLock tryLock(FileChannel open, boolean shared) {
        try {
            return open.tryLock(0, 1, shared);
        } catch (OverlappingFileLockException _) {
            return null;
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, store));
        }
    }

    /** Gives a lock back. */
    void release(@Nullable FileLock lock) {
        if (lock != null) {
            try {
                lock.release();
            } catch (IOException e) {
                throw new HeapFault(DiskFailure.of(e, store));
            }
        }
    }

    /**
     * Closes while no other store of this program holds the lock, since closing would take it away from that one.
     *
     * @param ours whether it is this store that holds it
     */
    void close(boolean ours) {
        if (channel == null) {
            return;
        }
        long end = System.nanoTime() + AT_CLOSING.toNanos();
        while (!ours && isTakenHere(channel) && System.nanoTime() - end < 0) {
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
}
