package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.value.Container;

/** A dict as rows of an item and its value. */
record PairRows(Container.Mapping mapping) implements RowView {
    @Override
    public List<String> columns() {
        return List.of("item", VALUE);
    }

    @Override
    public long rows() {
        return mapping.size();
    }

    @Override
    public Cell cell(long row, int column) {
        return Cell.of(column == 0 ? mapping.key((int) row) : mapping.value((int) row));
    }
}
