package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads one element at a byte offset of a segment; unaligned offsets and both byte orders are fine. */
final class Elements {
    private static final ValueLayout.OfShort SHORT_LE = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT_BE = SHORT_LE.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT_LE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT_BE = INT_LE.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG_LE = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG_BE = LONG_LE.withOrder(ByteOrder.BIG_ENDIAN);

    private static final ValueLayout.OfDouble DOUBLE_LE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE_BE = DOUBLE_LE.withOrder(ByteOrder.BIG_ENDIAN);

    private Elements() {}

    static ValueLayout.OfDouble float64(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? DOUBLE_BE : DOUBLE_LE;
    }

    static double float64(MemorySegment data, long at, ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? data.get(DOUBLE_BE, at) : data.get(DOUBLE_LE, at);
    }

    static int int32(MemorySegment data, long at, ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? data.get(INT_BE, at) : data.get(INT_LE, at);
    }

    static long integer(MemorySegment data, long at, int size, ByteOrder order, boolean signed) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return switch (size) {
            case 1 -> {
                byte b = data.get(ValueLayout.JAVA_BYTE, at);
                yield signed ? b : Byte.toUnsignedLong(b);
            }
            case 2 -> {
                short s = data.get(big ? SHORT_BE : SHORT_LE, at);
                yield signed ? s : Short.toUnsignedLong(s);
            }
            case 4 -> {
                int i = data.get(big ? INT_BE : INT_LE, at);
                yield signed ? i : Integer.toUnsignedLong(i);
            }
            case 8 -> data.get(big ? LONG_BE : LONG_LE, at);
            default -> throw new IllegalArgumentException("No integer has " + size + " bytes.");
        };
    }

    static double real(MemorySegment data, long at, int size, ByteOrder order) {
        return switch (size) {
            case 2 -> Float.float16ToFloat((short) integer(data, at, 2, order, true));
            case 4 -> Float.intBitsToFloat((int) integer(data, at, 4, order, true));
            case 8 -> Double.longBitsToDouble(integer(data, at, 8, order, true));
            case 12, 16 -> LongDouble.read(data, at, size, order).toDouble();
            default -> throw new IllegalArgumentException("No float has " + size + " bytes.");
        };
    }

    static BigInteger unsigned(long bits) {
        BigInteger value = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits < 0 ? value.setBit(63) : value;
    }

    /** UTF-32 code units up to the trailing zeros, as numpy shows a U string. */
    static String text(MemorySegment data, long at, int itemSize, ByteOrder order) {
        int count = itemSize / 4;
        while (count > 0 && integer(data, at + 4L * (count - 1), 4, order, true) == 0) {
            count--;
        }
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            int unit = (int) integer(data, at + 4L * i, 4, order, true);
            text.appendCodePoint(Character.isValidCodePoint(unit) ? unit : 0xFFFD);
        }
        return text.toString();
    }

    /** Bytes without the trailing zeros, as numpy shows an S string. */
    static byte[] bytes(MemorySegment data, long at, int itemSize, boolean stripZeros) {
        int count = itemSize;
        while (stripZeros && count > 0 && data.get(ValueLayout.JAVA_BYTE, at + count - 1) == 0) {
            count--;
        }
        return data.asSlice(at, count).toArray(ValueLayout.JAVA_BYTE);
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
