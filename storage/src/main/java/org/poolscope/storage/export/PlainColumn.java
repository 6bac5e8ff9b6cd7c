package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;

/**
 * A column as formats with few types hold it: one number, truth value, text or string of bytes a cell.
 *
 * @param column what it is made of
 * @param place  of that among the columns that are merged
 * @param part   what its cells are
 * @param suffix behind its name
 */
public record PlainColumn(Column column, int place, Part part, String suffix) {
    private static final int DOUBLE = 8;

    /** What the cells of a column are, and the class that {@link PlainCells} gives them. */
    public enum Part {
        /** {@link Boolean}. */
        TRUTH,
        /** {@link Long}. */
        WHOLE,
        /** {@link java.math.BigInteger}: 8 byte numbers without a sign. */
        HUGE,
        /** {@link Float}. */
        SINGLE,
        /** {@link Double}. */
        REAL,
        /** {@link Double}: the first half of a complex number. */
        REAL_PART,
        /** {@link Double}: the second half. */
        IMAGINARY_PART,
        /** {@link String}. */
        TEXT,
        /** {@code byte[]}. */
        BYTES
    }

    /** The columns that hold these columns; what changes is said. */
    public static List<PlainColumn> of(List<Column> columns, FormatLosses losses) {
        List<PlainColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.type().kind() == Kind.COMPLEX) {
                losses.add(1, "a column of complex numbers is written as two, .re and .im");
                all.add(new PlainColumn(column, i, Part.REAL_PART, ".re"));
                all.add(new PlainColumn(column, i, Part.IMAGINARY_PART, ".im"));
            } else {
                all.add(new PlainColumn(column, i, part(column.type(), losses), ""));
            }
        }
        return all;
    }

    /** The name that it would have where every name is possible. */
    public String name() {
        return column.name() + suffix;
    }

    private static Part part(DType type, FormatLosses losses) {
        return switch (type) {
            case DType.Temporal _ -> {
                losses.add(1, "a column of times is written as text in ISO 8601");
                yield Part.TEXT;
            }
            case DType.Struct _,DType.SubArray _ -> {
                losses.add(1, "a column of structures is written as text");
                yield Part.TEXT;
            }
            case DType.Plain(Kind kind, int size, var _) -> switch (kind) {
                case BOOL -> Part.TRUTH;
                case INT -> Part.WHOLE;
                case UINT -> size == Long.BYTES ? Part.HUGE : Part.WHOLE;
                case FLOAT -> {
                    if (size > DOUBLE) {
                        losses.add(1, "a column of " + size + " byte floats is rounded to 8 byte floats");
                    }
                    yield size < DOUBLE ? Part.SINGLE : Part.REAL;
                }
                case BYTES, RAW -> Part.BYTES;
                case TEXT, OBJECT, COMPLEX, DATETIME, TIMEDELTA -> Part.TEXT;
            };
        };
    }
}
