package org.poolscope.model.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Columns by name and in order; they need not be of one length. */
public sealed class TableDataset extends Dataset permits History {
    TableDataset(Container.Instance stored) {
        super(stored);
    }

    /** A new one of these columns. */
    public static TableDataset of(SequencedMap<String, Column> columns, String description) {
        return new TableDataset(NewDataset.table(columns, description));
    }

    /** The columns in order; unmodifiable. */
    public SequencedMap<String, ArrayDataset> columns() {
        SequencedMap<String, ArrayDataset> columns = new LinkedHashMap<>();
        Members members = members();
        for (int i = 0; i < members.size(); i++) {
            if (!members.name(i).startsWith(MetaData.ATTRIBUTE) && members.value(i) instanceof Container.Instance object
                    && Dataset.of(object) instanceof ArrayDataset column) {
                columns.put(members.name(i), column);
            }
        }
        return Collections.unmodifiableSequencedMap(columns);
    }

    /** Number of rows: the length of the longest column. */
    public long rowCount() {
        return columns().values().stream().mapToLong(column -> rows(column.data())).max().orElse(0);
    }

    private static long rows(Value data) {
        List<Long> shape = ArrayShape.of(data);
        return shape.isEmpty() ? 0 : shape.getFirst();
    }
}
