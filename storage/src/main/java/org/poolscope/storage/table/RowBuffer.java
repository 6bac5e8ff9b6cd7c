package org.poolscope.storage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Rows one after the other, as they will lie in the array; grows as they come and is used again for the next block. */
final class RowBuffer {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private byte[] bytes;
    private int end;
    private int rows;

    RowBuffer(int width, int expected) {
        this.width = width;
        this.bytes = new byte[Math.max(width, expected)];
    }

    /** Forgets the rows. */
    void clear() {
        end = 0;
        rows = 0;
    }

    /** Makes room for a row behind the last one and says where it begins. */
    int open() {
        if (end > bytes.length - width) {
            bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(width, bytes.length / 2)));
        }
        return end;
    }

    /** Keeps the opened row. */
    void keep() {
        end += width;
        rows++;
    }

    int rows() {
        return rows;
    }

    int length() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    void put(int at, int size, boolean isSwapped, long bits) {
        switch (size) {
            case 4 -> INT.set(bytes, at, isSwapped ? Integer.reverseBytes((int) bits) : (int) bits);
            case 8 -> LONG.set(bytes, at, isSwapped ? Long.reverseBytes(bits) : bits);
            case 2 -> SHORT.set(bytes, at, isSwapped ? Short.reverseBytes((short) bits) : (short) bits);
            default -> bytes[at] = (byte) bits;
        }
    }

    /** As numpy does it: a float is the nearest one to the nearest double. */
    void putReal(int at, int size, boolean isSwapped, double value) {
        put(at, size, isSwapped,
                size == 4 ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value));
    }
}
