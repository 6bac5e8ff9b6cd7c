package org.poolscope.storage.export.merge;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows.Layout;

/** An array as rows: its first axis downwards, fields of a structure across. */
final class ArrayTable {
    private ArrayTable() {}

    /** The rows of an array in memory of which the elements {@code missing} of the first axis are missing. */
    static Table of(String name, NdArray array, Marks missing) {
        List<Column> columns = columns(name, array.dtype(), array.shape());
        boolean single = array.rank() == 0;
        NdArray rows = single
                ? NdArray.of(array.dtype(), new long[]{1}, false, array.bytes())
                : array;
        Layout layout = isTable(array.dtype(), array.rank())
                ? Layout.TABLE
                : single ? Layout.SINGLE : Layout.ARRAY;
        return new Table(columns, cells(rows, missing), Math.toIntExact(rows.shape()[0]), layout);
    }

    /** Whether such an array has columns. */
    static boolean isTable(DType type, int rank) {
        return type instanceof DType.Struct && rank <= 1;
    }

    /** The columns of an array of this type and shape, without a look at its elements. */
    static List<Column> columns(String name, DType type, long[] shape) {
        if (type instanceof DType.Struct struct && shape.length <= 1) {
            List<Column> fields = new ArrayList<>();
            struct.fields().forEach(field -> fields.add(Column.of(field.name(), field.type())));
            return fields;
        }
        if (shape.length <= 1) {
            return List.of(Column.of(name, type));
        }
        List<Integer> tail = Arrays.stream(shape).skip(1).mapToObj(Math::toIntExact).toList();
        return List.of(Column.of(name, new DType.SubArray(type, tail)));
    }

    /** The cells of a stretch of rows, in the order of {@link #columns}. */
    static List<Cells> cells(NdArray rows, Marks missing) {
        if (!(rows.dtype() instanceof DType.Struct struct) || rows.rank() > 1) {
            return List.of(cell(rows, missing));
        }
        List<Cells> cells = new ArrayList<>();
        struct.fields().forEach(field -> cells.add(cell(rows.field(field), missing)));
        return cells;
    }

    private static Cells cell(NdArray array, Marks missing) {
        if (array.dtype().kind() == Kind.TEXT && array.rank() == 1) {
            List<String> texts = new ArrayList<>(Math.toIntExact(array.size()));
            for (long i = 0; i < array.size(); i++) {
                texts.add(ElementText.of(array, i));
            }
            return new Cells.Texts(texts, missing);
        }
        return new Cells.Elements(array, missing);
    }

    /** The same type in the order of bytes that files have. */
    static DType littleEndian(DType type) {
        return type.withOrder(ByteOrder.LITTLE_ENDIAN);
    }
}
