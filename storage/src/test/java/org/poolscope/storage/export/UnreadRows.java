package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;

/** A column of so many numbers that nobody may read. */
public record UnreadRows(long count) implements Rows {
    @Override
    public List<Column> columns() {
        return List.of(Column.of("c", DType.FLOAT64));
    }

    @Override
    public Layout layout() {
        return Layout.TABLE;
    }

    @Override
    public Blocks blocks(Cancel cancel) {
        throw new AssertionError("these rows are not to be read");
    }
}
