package org.poolscope.storage.scan;

import java.util.List;

/** How many entries to ask for at once: enough that many small ones come quickly, and large ones one by one. */
final class Portion {
    private static final long BYTES = 4L << 20;
    private static final int MOST = 10_000;

    private static final long SMALL = 16 << 10;

    private Portion() {}

    /** Whether its entries need not wait for larger ones. */
    static boolean isSmall(FollowedLog stream) {
        return stream.entryBytes() < SMALL;
    }

    /** Of each of these streams. */
    static int of(List<FollowedLog> streams) {
        long bytes = streams.stream().mapToLong(FollowedLog::entryBytes).sum();
        return Math.clamp(BYTES / Math.max(1, bytes), 1, MOST);
    }
}
