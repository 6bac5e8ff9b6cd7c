package org.poolscope.storage.export.text;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.storage.export.Block;

/**
 * As many rows of a block as one core turns into lines at a time.
 *
 * @param from its first row in the block
 * @param to   the row after its last one
 */
record Piece(Block block, int from, int to) {
    private static final int CELLS = 1 << 15;

    /** The pieces of a block, in order; none of a block without rows. */
    static List<Piece> of(Block block) {
        int rows = Math.max(1, CELLS / Math.max(1, block.columns().size()));
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < block.rows(); from += rows) {
            pieces.add(new Piece(block, from, Math.min(from + rows, block.rows())));
        }
        return pieces;
    }

    /** How many cells it has. */
    int cells() {
        return (to - from) * block.columns().size();
    }
}
