package org.poolscope.storage.scan.kept;

import java.nio.file.Path;

/**
 * How much of what is followed stays in memory; the rest goes to a file.
 *
 * @param perStream bytes of points of one stream
 * @param perStore  bytes of points of all streams of one follower; the block that is being filled is not counted, nor is
 *                  the newest point where it is larger
 * @param folder    where the file is made, once it is needed
 */
public record KeepingBudget(long perStream, long perStore, Path folder) {
    /** 32 MB a stream, 256 MB a store, then the folder of the system for what is needed for a while. */
    public static KeepingBudget usual() {
        return new KeepingBudget(32L << 20, 256L << 20, Path.of(System.getProperty("java.io.tmpdir")));
    }
}
