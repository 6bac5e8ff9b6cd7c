package org.poolscope.storage.export.merge;

import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Marks;

/** Puts the cells of one column together row by row. Belongs to one thread. */
interface Gather {
    /** Begins a block of rows. */
    void begin(int rows);

    /** Row {@code row} has no source. */
    void fill(int row);

    /**
     * The {@code count} rows from {@code row} on have cells.
     *
     * @param cells some of the side's, the first of which is row {@code from} of the side
     * @param keys  of the side, which know the row of a place
     * @param at    the places of the rows
     */
    void take(Cells cells, Keys keys, long from, long[] at, int row, int count);

    /** Row {@code row} becomes what lies {@code weight} on the way from what it is to a cell. */
    void blend(Cells cells, long cell, int row, double weight);

    /** The cells of the block. */
    Cells cells();

    /** Those that no source has. */
    Marks filled();

    /** The way to gather a column. */
    static Gather of(Column column, Fill fill) {
        return column.isText() ? new TextGather(fill) : new ElementGather(column, fill);
    }
}
