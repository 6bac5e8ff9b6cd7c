package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * One writer at a time of one pool, over processes and over several openings in this one: a hidden empty file in the
 * pool's folder, locked through the system, which frees it when a process ends, however it ends.
 *
 * <p>Used by one thread at a time. The file stays, because removing it would let two processes lock two files of the
 * same name. It is only ever closed while it is locked: closing it drops, as POSIX wants it, the lock that another
 * opening in this process may hold.
 */
final class PoolLock implements AutoCloseable {
    private static final long FIRST_PAUSE = 50_000;
    private static final long LONGEST_PAUSE = 5_000_000;

    private final Path file;
    private final Duration patience;
    private @Nullable FileChannel channel;
    private @Nullable Object identity;
    private @Nullable FileLock held;

    PoolLock(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    /** Waits until nobody else holds the lock. */
    void acquire() throws SourceException {
        if (!attempt(patience)) {
            throw new SourceException.Locked(
                    "Another program has been writing into the pool for " + patience.toSeconds() + " seconds.",
                    file.toString(), "Wait until it has finished, or end it.");
        }
    }

    /** Waits no longer than this; false if somebody else still holds the lock. */
    boolean attempt(Duration atMost) throws SourceException {
        long end = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE;
        try {
            while (true) {
                held = tryOnce();
                if (held != null && Objects.equals(identity, identityOf(file))) {
                    return true;
                }
                reopenIfReplaced();
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    void release() throws SourceException {
        try (FileLock _ = held) {
            held = null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** Closes the file; must be called while the lock is held. */
    @Override
    public void close() throws SourceException {
        try (FileChannel _ = channel) {
            channel = null;
            held = null;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private @Nullable FileLock tryOnce() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
            identity = identityOf(file);
        }
        try {
            return open.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** fdi's wipe removes the whole folder: then others lock another file of this name. */
    private void reopenIfReplaced() throws IOException {
        FileChannel open = channel;
        if (held != null && open != null) {
            open.close();
            held = null;
            channel = null;
        }
    }

    private static @Nullable Object identityOf(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException _) {
            return "missing";
        }
    }
}
