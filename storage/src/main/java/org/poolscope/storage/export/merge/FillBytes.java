package org.poolscope.storage.export.merge;

import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Column;

/** What a cell is filled with. */
final class FillBytes {
    private FillBytes() {}

    /** The column in which the filling has room: numbers that cannot hold it become floats. */
    static Column room(Column column, Fill fill) throws Unmergeable {
        DType element = column.element();
        boolean number = element.kind().isReal();
        if (column.isText() || fill instanceof Fill.Nothing || fill instanceof Fill.Last) {
            return column.thatMayMiss();
        }
        if (!number) {
            return column.thatMayMiss();
        }
        boolean fits = switch (fill) {
            case Fill.With(String text) -> fits(text, element);
            default -> element.kind() == Kind.FLOAT;
        };
        return fits ? column : column.ofType(Union.subArray(DType.FLOAT64, column.tail()));
    }

    /** The bytes of one row; null where the cell stays missing. */
    static byte @Nullable [] of(Fill fill, Column column) {
        DType element = column.element();
        if (!element.kind().isReal()) {
            return null;
        }
        int count = column.type().itemSize() / element.itemSize();
        NdArray one = switch (fill) {
            case Fill.Nan _ -> same(Double.NaN, count);
            case Fill.With(String text) when element.kind() == Kind.FLOAT -> same(Double.parseDouble(text), count);
            case Fill.With(String text) -> whole(new BigDecimal(text).toBigInteger().longValue(), count);
            case Fill.Nothing _,Fill.Last _ -> NdArray.ofLongs();
        };
        return one.size() == 0 ? null : Cast.to(one, element).bytes().toArray(ValueLayout.JAVA_BYTE);
    }

    private static NdArray same(double number, int count) {
        double[] numbers = new double[count];
        Arrays.fill(numbers, number);
        return NdArray.ofDoubles(numbers);
    }

    private static NdArray whole(long number, int count) {
        long[] numbers = new long[count];
        Arrays.fill(numbers, number);
        return NdArray.ofLongs(numbers);
    }

    private static boolean fits(String text, DType element) throws Unmergeable {
        if (element.kind() == Kind.FLOAT) {
            number(text);
            return true;
        }
        try {
            BigInteger whole = new BigDecimal(text).toBigIntegerExact();
            int bits = element.kind() == Kind.BOOL ? 1 : 8 * element.itemSize();
            boolean unsigned = element.kind() != Kind.INT;
            return unsigned ? whole.signum() >= 0 && whole.bitLength() <= bits : whole.bitLength() < bits;
        } catch (ArithmeticException | NumberFormatException _) {
            number(text);
            return false;
        }
    }

    private static void number(String text) throws Unmergeable {
        try {
            Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw Unmergeable.byRule("'" + text + "' is no number, and columns of numbers cannot be filled with it");
        }
    }
}
