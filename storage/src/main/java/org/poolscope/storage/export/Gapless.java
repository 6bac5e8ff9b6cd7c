package org.poolscope.storage.export;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementWriter;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * A column as a format holds it that knows no missing cells: floats that are no number and times that are no time stand
 * for them, whole numbers and truth values become floats, anything else is empty.
 *
 * @param type of the elements then, with the further axes of the column
 */
public record Gapless(Column column, DType type) {
    private static final int EXACT_BITS = 53;

    /** Decides it by the column; what is lost is said. */
    public static Gapless of(Column column, FormatLosses losses) {
        if (!column.mayMiss() || column.isText()) {
            return new Gapless(column, column.type());
        }
        return switch (column.element().kind()) {
            case INT, UINT, BOOL -> {
                losses.add(1, "a column of whole numbers with missing cells becomes 8 byte floats, NaN where missing");
                yield new Gapless(column, withElement(column, DType.FLOAT64));
            }
            case FLOAT, COMPLEX, DATETIME, TIMEDELTA -> new Gapless(column, column.type());
            case BYTES, TEXT, RAW, OBJECT -> {
                losses.add(1, "missing cells of a column are written as empty ones");
                yield new Gapless(column, column.type());
            }
        };
    }

    /** The type of a column with other elements. */
    public static DType withElement(Column column, DType element) {
        return column.tail().isEmpty() ? element : new DType.SubArray(element, column.tail());
    }

    /** The type of one element below all axes. */
    public DType element() {
        return column.ofType(type).element();
    }

    /** The cells of a block, shape {@code (rows, *tail)}, packed. */
    public NdArray of(Cells.Elements cells) {
        NdArray array = cells.array();
        if (!type.equals(column.type())) {
            return floats(cells);
        }
        Optional<byte[]> gap = cells.missing().isEmpty() ? Optional.empty() : gap(element());
        if (gap.isEmpty()) {
            return array;
        }
        MemorySegment filled = MemorySegment.ofArray(array.bytes().toArray(ValueLayout.JAVA_BYTE));
        MemorySegment none = MemorySegment.ofArray(gap.get());
        long row = filled.byteSize() / cells.rows();
        for (int i = cells.missing().next(0); i >= 0; i = cells.missing().next(i + 1)) {
            for (long at = 0; at < row; at += none.byteSize()) {
                MemorySegment.copy(none, 0, filled, i * row + at, none.byteSize());
            }
        }
        return NdArray.of(array.dtype(), array.shape(), false, filled);
    }

    private static NdArray floats(Cells.Elements cells) {
        double[] values = cells.array().toDoubles();
        int row = values.length / Math.max(1, cells.rows());
        for (int i = cells.missing().next(0); i >= 0; i = cells.missing().next(i + 1)) {
            Arrays.fill(values, i * row, (i + 1) * row, Double.NaN);
        }
        MemorySegment bytes = MemorySegment.ofArray(new byte[values.length * Double.BYTES]);
        MemorySegment.copy(values, 0, bytes, ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(
                ByteOrder.LITTLE_ENDIAN), 0, values.length);
        return NdArray.of(DType.FLOAT64, cells.array().shape(), false, bytes);
    }

    /** The bytes of an element that stands for a missing one; zeros where the type has none of its own. */
    private static Optional<byte[]> gap(DType type) {
        List<Object> none = switch (type.kind()) {
            case FLOAT -> List.of("nan");
            case COMPLEX -> List.of(List.of("nan", "nan"));
            case DATETIME, TIMEDELTA -> List.of(Long.toString(Long.MIN_VALUE));
            default -> List.of();
        };
        if (type.itemSize() == 0) {
            return Optional.empty();
        }
        return Optional.of(none.isEmpty()
                ? new byte[type.itemSize()]
                : ElementWriter.array(type, new long[]{1}, false, none).bytes().toArray(ValueLayout.JAVA_BYTE));
    }

    /** Counts the whole numbers that are rounded where their column becomes floats; reads the rows only if one does. */
    public static void countRounded(Rows rows, FormatLosses losses, Cancel cancel, Progress progress)
            throws SourceException {
        Survey.of(rows, Gapless::mayRound, (column, cells, first) -> {
            if (cells instanceof Cells.Elements elements) {
                long each = elements.array().size() / Math.max(1, cells.rows());
                for (long i = 0; i < elements.array().size(); i++) {
                    int row = (int) (i / each);
                    if (!cells.missing().at(row) && isRounded(elements.array().integerAt(i))) {
                        losses.add(Loss.Kind.PRECISION, "a whole number is rounded, as its column becomes floats",
                                new Loss.Example(column.name(), first + row,
                                        elements.array().integerAt(i).toString(), ""));
                    }
                }
            }
        }, cancel, progress);
    }

    private static boolean mayRound(Column column) {
        Kind kind = column.element().kind();
        return column.mayMiss() && (kind == Kind.INT || kind == Kind.UINT)
                && column.element().itemSize() == Long.BYTES;
    }

    private static boolean isRounded(BigInteger whole) {
        return whole.bitLength() > EXACT_BITS
                && new BigDecimal(whole.doubleValue()).toBigInteger().compareTo(whole) != 0;
    }
}
