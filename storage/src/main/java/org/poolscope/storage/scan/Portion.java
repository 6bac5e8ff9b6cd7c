package org.poolscope.storage.scan;

import java.util.List;

/**
 * How many entries to ask for at once: enough that many small ones come quickly, large ones one by one, and less over a
 * line that breaks, since a long answer would never come whole.
 */
final class Portion {
    private static final long MOST_BYTES = 2L << 20;
    private static final long LEAST_BYTES = 4L << 10;
    private static final long SMALL = 16 << 10;
    private static final int MOST = 10_000;

    private long bytes = MOST_BYTES;

    /** Whether the entries of a stream need not wait for larger ones. */
    static boolean isSmall(FollowedLog stream) {
        return stream.entryBytes() < SMALL;
    }

    /** Of each of these streams. */
    int of(List<FollowedLog> streams) {
        long each = streams.stream().mapToLong(FollowedLog::entryBytes).sum();
        return Math.clamp(bytes / Math.max(1, each), 1, MOST);
    }

    /** An answer came whole. */
    void came() {
        bytes = Math.min(MOST_BYTES, bytes * 2);
    }

    /** The line broke. */
    void broke() {
        bytes = Math.max(LEAST_BYTES, bytes / 8);
    }
}
