package org.poolscope.storage.shm;

import java.time.Instant;
import java.util.List;

/**
 * What the system tells of a block.
 *
 * @param name     of the block
 * @param size     in bytes
 * @param owner    the user whose it is
 * @param modified when it was last made larger or smaller, or written by a call; writing to mapped memory may not show
 * @param holders  the processes that have it mapped, as far as this user may see them
 */
public record BlockInfo(String name, long size, String owner, Instant modified, List<Holder> holders) {
    /** Copies the list. */
    public BlockInfo {
        holders = List.copyOf(holders);
    }

    /** A process that has a block mapped. */
    public record Holder(long pid, String command) {}
}
