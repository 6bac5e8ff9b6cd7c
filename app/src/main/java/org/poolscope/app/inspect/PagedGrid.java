package org.poolscope.app.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Rows of an array that is too large to be read as a whole: blocks of them come when a cell of theirs is asked for, and
 * those that were asked for longest ago are let go. Used on the window's thread.
 */
final class PagedGrid implements Grid {
    /** Stands in a cell until its block has come. */
    static final String COMING = "…";

    private static final int HELD = 16;
    private static final float LOAD = 0.75f;

    private final Grid first;
    private final long rows;
    private final long blockRows;
    private final LongConsumer wanted;
    private final Map<Long, Grid> blocks = new LinkedHashMap<>(HELD, LOAD, true);

    /** {@code first} holds the first {@code blockRows} of all rows; {@code wanted} hears which block is missing. */
    PagedGrid(Grid first, long rows, long blockRows, LongConsumer wanted) {
        this.first = first;
        this.rows = rows;
        this.blockRows = blockRows;
        this.wanted = wanted;
    }

    /** Takes a block that has come. */
    void put(long block, Grid of) {
        blocks.put(block, of);
        if (blocks.size() > HELD) {
            blocks.remove(blocks.keySet().iterator().next());
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public int columns() {
        return first.columns();
    }

    @Override
    public String head(int column) {
        return first.head(column);
    }

    @Override
    public String cell(long row, int column) {
        long block = row / blockRows;
        Grid there = block == 0 ? first : blocks.get(block);
        if (there == null) {
            wanted.accept(block);
            return COMING;
        }
        return there.cell(row - block * blockRows, column);
    }

    @Override
    public boolean isNumber(int column) {
        return first.isNumber(column);
    }
}
