package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.array.NdArray;

/** An array with its first axis downwards and all others, flat, across; flat downwards if there is one column. */
record ElementRows(NdArray array, List<String> columns) implements RowView {
    @Override
    public long rows() {
        return columns.isEmpty() ? 0 : array.size() / columns.size();
    }

    @Override
    public Cell cell(long row, int column) {
        return Cell.of(array, row * columns.size() + column);
    }
}
