package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.storage.export.Column;

/** How many rows a block has: as many as fit into a few megabytes. */
final class BlockSize {
    private static final long BYTES = 4L << 20;
    private static final long MOST = 1L << 16;
    private static final int OVERHEAD = 16;

    private BlockSize() {}

    /** Rows of these columns in a block, at least one. */
    static int of(List<Column> columns) {
        long row = OVERHEAD;
        for (Column column : columns) {
            row += Math.min(column.type().itemSize(), BYTES);
        }
        return (int) Math.clamp(BYTES / row, 1, MOST);
    }
}
