package org.poolscope.storage.export.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;

/**
 * A column of the file.
 *
 * @param column what it is made of
 * @param place  of that among the columns that are merged
 * @param part   what of its elements is taken
 * @param suffix behind its name
 */
record ParquetColumn(Column column, int place, Part part, String suffix) {
    private static final int DOUBLE = 8;

    /** What of an element is taken, and as what. */
    enum Part {
        BOOL, INT, LONG, FLOAT, DOUBLE, REAL_PART, IMAGINARY_PART, TIME, TEXT, BYTES
    }

    static List<ParquetColumn> of(List<Column> columns, FormatLosses losses) {
        List<ParquetColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.type().kind() == Kind.COMPLEX) {
                losses.add(1, "a column of complex numbers is written as two, .re and .im");
                all.add(new ParquetColumn(column, i, Part.REAL_PART, ".re"));
                all.add(new ParquetColumn(column, i, Part.IMAGINARY_PART, ".im"));
            } else {
                all.add(new ParquetColumn(column, i, part(column, losses), ""));
            }
        }
        return all;
    }

    /** The column under a name. */
    Type type(String name) {
        Type.Repetition repetition = column.mayMiss() || part == Part.TIME
                ? Type.Repetition.OPTIONAL
                : Type.Repetition.REQUIRED;
        return switch (part) {
            case BOOL -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case INT, LONG -> whole(repetition, name);
            case FLOAT -> Types.primitive(PrimitiveTypeName.FLOAT, repetition).named(name);
            case DOUBLE, REAL_PART, IMAGINARY_PART ->
                Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case TIME -> Types.primitive(PrimitiveTypeName.INT64, repetition)
                    .as(LogicalTypeAnnotation.timestampType(true, unit())).named(name);
            case TEXT -> Types.primitive(PrimitiveTypeName.BINARY, repetition)
                    .as(LogicalTypeAnnotation.stringType()).named(name);
            case BYTES -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(name);
        };
    }

    /** Ticks of the file in one tick of the column. */
    long scale() {
        return column.type() instanceof DType.Temporal time ? time.count() * seconds(time) : 1;
    }

    private TimeUnit unit() {
        return column.type() instanceof DType.Temporal time ? switch (time.unit()) {
            case NANO -> TimeUnit.NANOS;
            case MICRO -> TimeUnit.MICROS;
            default -> TimeUnit.MILLIS;
        } : TimeUnit.MILLIS;
    }

    private static long seconds(DType.Temporal time) {
        return switch (time.unit()) {
            case SECOND -> 1000L;
            case MINUTE -> 60_000L;
            case HOUR -> 3_600_000L;
            case DAY -> 86_400_000L;
            case WEEK -> 7 * 86_400_000L;
            default -> 1;
        };
    }

    private Type whole(Type.Repetition repetition, String name) {
        boolean signed = column.type().kind() != Kind.UINT;
        int bits = 8 * column.type().itemSize();
        PrimitiveTypeName physical = part == Part.LONG ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32;
        return Types.primitive(physical, repetition).as(LogicalTypeAnnotation.intType(bits, signed)).named(name);
    }

    private static Part part(Column column, FormatLosses losses) {
        DType type = column.type();
        return switch (type) {
            case DType.Temporal time -> temporal(time, losses);
            case DType.Plain(Kind kind, int size, var _) -> switch (kind) {
                case BOOL -> Part.BOOL;
                case INT, UINT -> size == Long.BYTES ? Part.LONG : Part.INT;
                case FLOAT -> {
                    if (size > DOUBLE) {
                        losses.add(1, "a column of " + size + " byte floats is rounded to 8 byte floats");
                    }
                    yield size < DOUBLE ? Part.FLOAT : Part.DOUBLE;
                }
                case TEXT -> Part.TEXT;
                case BYTES, RAW -> Part.BYTES;
                case COMPLEX, OBJECT, DATETIME, TIMEDELTA -> Part.TEXT;
            };
            case DType.Struct _,DType.SubArray _ -> {
                losses.add(1, "a column of structures is written as text");
                yield Part.TEXT;
            }
        };
    }

    private static Part temporal(DType.Temporal time, FormatLosses losses) {
        boolean isTime = time.kind() == Kind.DATETIME && switch (time.unit()) {
            case NANO, MICRO, MILLI, SECOND, MINUTE, HOUR, DAY, WEEK -> true;
            case YEAR, MONTH, PICO, FEMTO, ATTO, GENERIC -> false;
        };
        if (!isTime) {
            losses.add(1, time.kind() == Kind.DATETIME
                    ? "a column of times in " + time.unit().code() + " is written as text"
                    : "a column of durations is written as text with its unit");
        }
        return isTime ? Part.TIME : Part.TEXT;
    }
}
