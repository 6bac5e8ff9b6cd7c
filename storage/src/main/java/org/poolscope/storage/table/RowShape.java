package org.poolscope.storage.table;

import org.poolscope.model.array.DType;

/**
 * What the rows of a table look like in memory.
 *
 * @param dtype   the type of an element
 * @param columns elements in a row of a plain type; 0 where a row is one structure
 * @param width   bytes of a row
 */
public record RowShape(DType dtype, int columns, int width) {
    /** The shape of so many rows, before numpy takes axes of length one away. */
    public long[] of(long rows) {
        return columns == 0 ? new long[]{rows} : new long[]{rows, columns};
    }
}
