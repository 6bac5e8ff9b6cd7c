package org.poolscope.storage.export;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Makes a structured array of rows that are dicts: a field a column, as numpy keeps tables. */
final class ArrayOfRows {
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    private ArrayOfRows() {}

    static NdArray of(List<Value> rows, LossCount losses) throws NotAnArray {
        List<String> names = RecordRows.columns(rows);
        if (names.isEmpty()) {
            throw new NotAnArray("the items are no rows of one table");
        }
        List<NdArray> columns = new ArrayList<>();
        List<DType.Field> fields = new ArrayList<>();
        int width = 0;
        for (String name : names) {
            NdArray column = column(name, rows, losses);
            columns.add(column);
            fields.add(new DType.Field(name, width, column.dtype(), null));
            width = Math.addExact(width, column.dtype().itemSize());
        }
        if (width > MOST_BYTES / rows.size()) {
            throw new NotAnArray("its rows have " + width + " bytes each, and 2 GB in all is the most that fits");
        }
        MemorySegment data = MemorySegment.ofArray(new byte[width * rows.size()]);
        for (int i = 0; i < columns.size(); i++) {
            spread(columns.get(i), fields.get(i).offset(), width, data);
        }
        return NdArray.of(new DType.Struct(width, fields, false), new long[]{rows.size()}, false, data);
    }

    private static NdArray column(String name, List<Value> rows, LossCount losses) throws NotAnArray {
        List<Value> cells = new ArrayList<>();
        for (Value row : rows) {
            cells.add(((Container.Mapping) row).get(name).orElse(Value.None.NONE));
        }
        try {
            return ItemKind.of(cells, losses).fill(cells);
        } catch (NotAnArray e) {
            throw new NotAnArray("in the column " + name + " " + e.why());
        }
    }

    private static void spread(NdArray column, long offset, long width, MemorySegment data) {
        long size = column.dtype().itemSize();
        MemorySegment from = column.bytes();
        for (long row = 0; row < column.size(); row++) {
            MemorySegment.copy(from, row * size, data, row * width + offset, size);
        }
    }
}
