package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Column;

/** How the keys of a join are compared: each becomes a long that has the same order. */
sealed interface KeyType {
    /** Stands for a key that is missing or not a number. */
    long MISSING = Long.MIN_VALUE;

    /** The type of the column of keys that is written. */
    DType type();

    /** How far a key is from an earlier one, in its unit, seconds for times. */
    double distance(long from, long to);

    /** Integers and steps of time, compared exactly. */
    record Whole(DType type) implements KeyType {
        @Override
        public double distance(long from, long to) {
            double steps = from <= 0 && to > 0 && to - from < 0 ? (double) to - (double) from : to - from;
            return type instanceof DType.Temporal time ? steps * TimeSteps.seconds(time) : steps;
        }
    }

    /** Floats, and integers that meet them. */
    record Real() implements KeyType {
        @Override
        public DType type() {
            return DType.FLOAT64;
        }

        @Override
        public double distance(long from, long to) {
            return number(to) - number(from);
        }

        /** The long that stands for a float; 0 and -0 are one key. */
        static long key(double number) {
            if (Double.isNaN(number)) {
                return MISSING;
            }
            long bits = Double.doubleToLongBits(number == 0 ? 0 : number);
            return bits ^ (bits >> 63 & Long.MAX_VALUE);
        }

        /** The float that a long stands for. */
        static double number(long key) {
            return Double.longBitsToDouble(key ^ (key >> 63 & Long.MAX_VALUE));
        }
    }

    /** Texts, in the order of their characters; {@code words} are all there are. */
    record Words(List<String> words) implements KeyType {
        /** Copies the texts. */
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public DType type() {
            return TextWidth.type(words);
        }

        @Override
        public double distance(long from, long to) {
            return from == to ? 0 : Double.POSITIVE_INFINITY;
        }
    }

    /** The type in which keys of these columns meet; of texts still without their words. */
    static KeyType of(List<Column> columns) throws Unmergeable {
        Column first = columns.getFirst();
        DType type = first.type();
        for (Column column : columns) {
            if (!column.unit().equals(first.unit())) {
                throw Unmergeable.byRule("The key " + column.name() + " is in " + unit(first) + " here and in "
                        + unit(column) + " there, and nothing is converted unless it is asked for. Convert it with "
                        + "--units");
            }
            DType before = type;
            type = Promotion.of(type, column.type()).orElseThrow(() -> Unmergeable.byRule("The keys are of different "
                    + "kinds: " + before.str() + " and " + column.type().str()));
        }
        return switch (type.kind()) {
            case TEXT -> new Words(List.of());
            case BOOL -> new Whole(DType.INT64);
            case INT, DATETIME, TIMEDELTA -> new Whole(type);
            case UINT -> new Whole(type.itemSize() < 8 ? DType.INT64 : type);
            case FLOAT -> new Real();
            default -> throw Unmergeable.byRule("A key is a number, a time or a text, and this is " + type.str());
        };
    }

    private static String unit(Column column) {
        return column.unit().isEmpty() ? "no unit" : column.unit();
    }

    /** The keys as an array. */
    default NdArray write(long[] keys, int count) {
        if (this instanceof Real) {
            double[] numbers = new double[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = Real.number(keys[i]);
            }
            return NdArray.ofDoubles(numbers);
        }
        boolean shifted = isShifted(type());
        long[] steps = new long[count];
        for (int i = 0; i < count; i++) {
            steps[i] = shifted ? keys[i] - 1 ^ Long.MIN_VALUE : keys[i];
        }
        NdArray longs = NdArray.ofLongs(steps);
        return type().itemSize() == Long.BYTES
                ? NdArray.of(type(), longs.shape(), false, longs.bytes())
                : Cast.to(longs, type());
    }

    private static boolean isShifted(DType type) {
        return type.kind() == Kind.UINT && type.itemSize() == Long.BYTES;
    }

    /** Keys of an array as longs in their order; the largest of 64 bits without a sign stands for none. */
    default void read(NdArray array, long[] into) {
        long size = array.size();
        if (this instanceof Whole(DType type)) {
            NdArray steps = type instanceof DType.Temporal ? Cast.to(array, type) : array;
            boolean shifted = isShifted(type);
            for (int i = 0; i < size; i++) {
                into[i] = shifted ? (steps.longAt(i) ^ Long.MIN_VALUE) + 1 : steps.longAt(i);
            }
            return;
        }
        double[] numbers = array.toDoubles();
        for (int i = 0; i < size; i++) {
            into[i] = Real.key(numbers[i]);
        }
    }
}
