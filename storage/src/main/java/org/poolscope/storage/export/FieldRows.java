package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

/** A structured array with a column for each field; a sub-array stands in one field. */
final class FieldRows implements RowView {
    private final List<String> columns;
    private final List<NdArray> fields;
    private final long rows;

    FieldRows(NdArray array, DType.Struct type) {
        columns = type.fields().stream().map(DType.Field::name).toList();
        fields = type.fields().stream().map(array::field).toList();
        rows = array.size();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Cell cell(long row, int column) {
        NdArray field = fields.get(column);
        long width = rows == 0 ? 1 : field.size() / rows;
        if (width == 1) {
            return Cell.of(field, row);
        }
        StringBuilder text = new StringBuilder("[");
        for (long i = 0; i < width; i++) {
            text.append(i == 0 ? "" : ", ").append(Cell.of(field, row * width + i).text());
        }
        return new Cell(text.append(']').toString(), true);
    }
}
