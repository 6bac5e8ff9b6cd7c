package org.poolscope.storage.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Brings a growing file to the disk while the rest of it is still being made, so that the flush in the end has less to wait for.
 * It promises nothing of what the disk holds, and does nothing where the system cannot. Belongs to one thread at a time.
 */
public final class EarlyFlush implements AutoCloseable {
    private static final long EVERY = 8L << 20;

    private final Path file;
    private long waiting;
    private boolean isOff;
    private @Nullable LinuxFile open;

    /** For a file that somebody else writes; it is opened when there is something to do. */
    public EarlyFlush(Path file) {
        this.file = file;
    }

    /** Says that so many bytes more were written to the file. */
    public void wrote(long bytes) {
        waiting += bytes;
        if (waiting < EVERY || isOff) {
            return;
        }
        waiting = 0;
        if (open == null) {
            open = LinuxFile.open(file).orElse(null);
        }
        isOff = open == null || !open.beginToFlush();
    }

    @Override
    public void close() {
        isOff = true;
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
