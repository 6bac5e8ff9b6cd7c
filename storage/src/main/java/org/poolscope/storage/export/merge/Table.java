package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows.Layout;

/**
 * Rows in memory.
 *
 * @param columns the columns
 * @param cells   of each column
 * @param count   how many rows
 * @param layout  how they lie
 */
record Table(List<Column> columns, List<Cells> cells, int count, Layout layout) implements Part {
    Table {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** One column. */
    static Table of(Column column, Cells cells, Layout layout) {
        return new Table(List.of(column), List.of(cells), cells.rows(), layout);
    }

    @Override
    public long rows() {
        return count;
    }

    @Override
    public Reader open(Cancel cancel) {
        return new Reader() {
            @Override
            public List<Cells> read(long first, int wanted) throws SourceException {
                cancel.check("the export");
                List<Cells> part = new ArrayList<>(cells.size());
                for (Cells column : cells) {
                    part.add(CellSlice.of(column, (int) first, wanted));
                }
                return part;
            }

            @Override
            public void close() {
                // Memory that others may still use.
            }
        };
    }

    /** About how much memory it takes, bytes. */
    long bytes() {
        long sum = 0;
        for (Cells column : cells) {
            sum += switch (column) {
                case Cells.Elements(var array, _) -> array.byteSize();
                case Cells.Texts(var texts, _) -> 48L * texts.size();
                case Cells.Values(var values, _) -> 64L * values.size();
            };
        }
        return sum;
    }
}
