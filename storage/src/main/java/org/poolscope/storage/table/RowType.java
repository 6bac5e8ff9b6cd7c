package org.poolscope.storage.table;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;

/**
 * What the fields of a row become: one column a field, at a byte offset of the row.
 *
 * @param dtype   the type of an element of the array
 * @param columns in the order of the fields
 * @param width   bytes of a row
 */
record RowType(DType dtype, List<Column> columns, int width) {
    /** What one field becomes. */
    record Column(Form form, int size, int offset, boolean isSwapped, String str) {}

    /** The ways to read a field. */
    enum Form {
        TRUTH, INTEGER, UNSIGNED, REAL, COMPLEX, BYTES, TEXT
    }

    RowType {
        columns = List.copyOf(columns);
    }

    /**
     * The fields of a structure, or {@code count} fields of one plain type.
     *
     * @throws IllegalArgumentException if a field cannot be read from text, with the reason
     */
    static RowType of(DType dtype, int count) {
        List<Column> columns = new ArrayList<>();
        if (isStructured(dtype)) {
            add(dtype, 0, columns);
            return new RowType(dtype, columns, dtype.itemSize());
        }
        for (int i = 0; i < count; i++) {
            add(dtype, Math.multiplyExact(i, dtype.itemSize()), columns);
        }
        return new RowType(dtype, columns, Math.multiplyExact(count, dtype.itemSize()));
    }

    static boolean isStructured(DType dtype) {
        return dtype instanceof DType.Struct;
    }

    private static void add(DType type, int offset, List<Column> to) {
        switch (type) {
            case DType.Plain plain -> to.add(column(plain, offset));
            case DType.Struct struct -> struct.fields().forEach(f -> add(f.type(), offset + f.offset(), to));
            case DType.SubArray sub -> {
                int count = sub.count();
                for (int i = 0; i < count; i++) {
                    add(sub.base(), offset + i * sub.base().itemSize(), to);
                }
            }
            case DType.Temporal time -> throw unreadable(time);
        }
    }

    private static Column column(DType.Plain type, int offset) {
        Form form = switch (type.kind()) {
            case BOOL -> Form.TRUTH;
            case INT -> Form.INTEGER;
            case UINT -> Form.UNSIGNED;
            case FLOAT -> Form.REAL;
            case COMPLEX -> Form.COMPLEX;
            case BYTES -> Form.BYTES;
            case TEXT -> Form.TEXT;
            case RAW, OBJECT, DATETIME, TIMEDELTA -> throw unreadable(type);
        };
        boolean isSized = type.kind() == Kind.FLOAT
                ? type.itemSize() == 4 || type.itemSize() == 8
                : type.kind() != Kind.COMPLEX || type.itemSize() == 8 || type.itemSize() == 16;
        if (!isSized || type.itemSize() == 0) {
            throw unreadable(type);
        }
        return new Column(form, type.itemSize(), offset, type.order() == ByteOrder.BIG_ENDIAN, type.str());
    }

    private static IllegalArgumentException unreadable(DType type) {
        return new IllegalArgumentException("Text cannot be read as " + type.str()
                + "; use bool, an integer, <f4, <f8, a complex number, S or U with a length.");
    }
}
