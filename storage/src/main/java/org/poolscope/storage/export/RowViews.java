package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Finds the rows of a value by its form: elements of an array, items of a list, pairs of a dict, or the value itself. */
final class RowViews {
    /** More columns than any spreadsheet takes; a wider array is written flat. */
    private static final int WIDEST = 16_384;

    private RowViews() {}

    static RowView of(Value value) {
        return switch (value) {
            case Numeric.Array array -> ofArray(array.data());
            case Numeric.Masked masked -> ofArray(masked.data());
            case Numeric.ObjectArray objects -> ofItems(objects.items());
            case Container.Sequence sequence -> ofItems(sequence.items());
            case Container.Deque deque -> ofItems(deque.items());
            case Container.Mapping mapping -> new PairRows(mapping);
            default -> new ItemRows(List.of(value));
        };
    }

    /** The items of a list as rows; items of one length or with names give a column each. */
    static RowView ofItems(List<Value> items) {
        List<String> columns = RecordRows.columns(items);
        return columns.isEmpty() ? new ItemRows(items) : new RecordRows(items, columns);
    }

    static RowView ofArray(NdArray array) {
        if (array.dtype() instanceof DType.Struct struct && array.rank() <= 1) {
            return new FieldRows(array, struct);
        }
        boolean wide = array.rank() > 1 && array.size() / Math.max(1, array.shape()[0]) <= WIDEST;
        return new ElementRows(array, wide ? names(array.shape(), 1) : List.of(RowView.VALUE));
    }

    /** A name for every element of the axes from {@code axis} on: {@code 0}, {@code 1}; {@code 0.0}, {@code 0.1}. */
    private static List<String> names(long[] shape, int axis) {
        List<String> names = new ArrayList<>();
        for (long i = 0; i < shape[axis]; i++) {
            if (axis + 1 == shape.length) {
                names.add(Long.toString(i));
            } else {
                for (String rest : names(shape, axis + 1)) {
                    names.add(i + "." + rest);
                }
            }
        }
        return names;
    }
}
