package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** Gives elements another type, one that {@link Promotion} found for them. */
final class Cast {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long EXACT = 1L << 53;

    private Cast() {}

    /** The same elements as {@code type}, packed; the array itself where it has that type. */
    static NdArray to(NdArray array, DType type) {
        if (array.dtype().equals(type)) {
            return array;
        }
        byte[] out = new byte[Math.toIntExact(Math.multiplyExact(array.size(), (long) type.itemSize()))];
        MemorySegment data = MemorySegment.ofArray(out);
        switch (type) {
            case DType.Plain plain when plain.kind() == Kind.BYTES || plain.kind() == Kind.RAW ->
                widen(array, plain.itemSize(), data);
            case DType.Plain plain -> numbers(array, plain, data);
            case DType.Temporal time -> times(array, time, data);
            case DType.Struct _,DType.SubArray _ -> throw new IllegalArgumentException("no cast to " + type.str());
        }
        return NdArray.of(type, array.shape(), false, data);
    }

    /** Whether elements may change when they become {@code to}: integers that become floats. */
    static boolean mayLose(DType from, DType to) {
        if (to.kind() != Kind.FLOAT && to.kind() != Kind.COMPLEX) {
            return false;
        }
        int bits = (to.kind() == Kind.COMPLEX ? to.itemSize() / 2 : to.itemSize()) == 8 ? 53 : 64;
        return (from.kind() == Kind.INT || from.kind() == Kind.UINT) && from.itemSize() == 8 && bits < 64;
    }

    /** Whether an integer of 8 bytes is another number as a double. */
    static boolean isInexact(NdArray array, long flat) {
        long number = array.longAt(flat);
        if (array.dtype().kind() == Kind.UINT && number < 0) {
            return Long.SIZE - Long.numberOfLeadingZeros(number) - Long.numberOfTrailingZeros(number) > 53;
        }
        return (number > EXACT || number < -EXACT) && ((long) (double) number != number || number == Long.MAX_VALUE);
    }

    private static void numbers(NdArray from, DType.Plain type, MemorySegment out) {
        boolean unsigned = from.dtype().kind() == Kind.UINT && from.dtype().itemSize() == 8;
        long size = from.size();
        int width = type.itemSize();
        for (long i = 0; i < size; i++) {
            long at = i * width;
            switch (type.kind()) {
                case BOOL, INT, UINT -> put(out, at, width, from.longAt(i));
                case COMPLEX -> {
                    real(out, at, width / 2, real(from, i, unsigned));
                    real(out, at + width / 2, width / 2, imaginary(from, i));
                }
                default -> real(out, at, width, real(from, i, unsigned));
            }
        }
    }

    private static double real(NdArray from, long flat, boolean unsigned) {
        if (from.dtype().kind() == Kind.COMPLEX) {
            return part(from, flat, 0);
        }
        return unsigned ? from.integerAt(flat).doubleValue() : from.doubleAt(flat);
    }

    private static double imaginary(NdArray from, long flat) {
        return from.dtype().kind() == Kind.COMPLEX ? part(from, flat, 1) : 0;
    }

    private static double part(NdArray from, long flat, int which) {
        int half = from.dtype().itemSize() / 2;
        DType.Field field = new DType.Field("part", which * half, DType.of(Kind.FLOAT, half)
                .withOrder(((DType.Plain) from.dtype()).order()), null);
        return from.field(field).doubleAt(flat);
    }

    private static void put(MemorySegment out, long at, int width, long number) {
        switch (width) {
            case 1 -> out.set(ValueLayout.JAVA_BYTE, at, (byte) number);
            case 2 -> out.set(SHORT, at, (short) number);
            case 4 -> out.set(INT, at, (int) number);
            default -> out.set(LONG, at, number);
        }
    }

    private static void real(MemorySegment out, long at, int width, double number) {
        switch (width) {
            case 2 -> out.set(SHORT, at, Float.floatToFloat16((float) number));
            case 4 -> out.set(FLOAT, at, (float) number);
            case 8 -> out.set(DOUBLE, at, number);
            default -> throw new IllegalArgumentException("no float of " + width + " bytes is made");
        }
    }

    private static void times(NdArray from, DType.Temporal type, MemorySegment out) {
        DType.Temporal own = (DType.Temporal) from.dtype();
        long steps = TimeSteps.per(own, type).orElse(1);
        for (long i = 0; i < from.size(); i++) {
            long number = from.longAt(i);
            out.set(LONG, i * Long.BYTES, number == Long.MIN_VALUE ? number : Math.multiplyExact(number, steps));
        }
    }

    private static void widen(NdArray from, int width, MemorySegment out) {
        int own = from.dtype().itemSize();
        MemorySegment bytes = from.bytes();
        for (long i = 0; i < from.size(); i++) {
            MemorySegment.copy(bytes, i * own, out, i * width, Math.min(own, width));
        }
    }
}
