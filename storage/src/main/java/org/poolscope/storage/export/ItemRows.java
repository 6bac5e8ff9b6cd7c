package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.value.Value;

/** One column with one item a row. */
record ItemRows(List<Value> items) implements RowView {
    @Override
    public List<String> columns() {
        return List.of(VALUE);
    }

    @Override
    public long rows() {
        return items.size();
    }

    @Override
    public Cell cell(long row, int column) {
        return Cell.of(items.get((int) row));
    }
}
