package org.poolscope.storage.export;

import java.util.List;

/**
 * Some rows in a row, few enough to hold in memory.
 *
 * @param first   number of its first row in the whole, from 0
 * @param rows    how many rows
 * @param columns the cells of each column, in the order of {@link Rows#columns}
 * @param filled  of each column the cells that no source has: missing, or filled as was asked
 */
public record Block(long first, int rows, List<Cells> columns, List<Marks> filled) {
    /** Copies the lists. */
    public Block {
        columns = List.copyOf(columns);
        filled = List.copyOf(filled);
    }

    /** Rows that all come from a source. */
    public static Block of(long first, int rows, List<Cells> columns) {
        return new Block(first, rows, columns, columns.stream().map(_ -> Marks.NONE).toList());
    }
}
