package org.poolscope.storage.hdf5;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The filter shuffle of HDF5: all first bytes of the elements, then all second ones, and so on. Eight bytes of eight
 * elements are turned over at once.
 */
final class ByteShuffle {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SIDE = Long.BYTES;
    private static final long FOURS = 0x00000000FFFFFFFFL;
    private static final long PAIRS = 0x0000FFFF0000FFFFL;
    private static final long BYTES = 0x00FF00FF00FF00FFL;

    private ByteShuffle() {}

    /** The bytes of whole elements, plane by plane. */
    static byte[] of(byte[] plain, int elementSize) {
        int count = plain.length / elementSize;
        byte[] shuffled = new byte[plain.length];
        int squareRows = count - count % SIDE;
        int squareColumns = elementSize - elementSize % SIDE;
        long[] square = new long[SIDE];
        for (int row = 0; row < squareRows; row += SIDE) {
            for (int column = 0; column < squareColumns; column += SIDE) {
                for (int i = 0; i < SIDE; i++) {
                    square[i] = (long) LONG.get(plain, (row + i) * elementSize + column);
                }
                turn(square);
                for (int i = 0; i < SIDE; i++) {
                    LONG.set(shuffled, (column + i) * count + row, square[i]);
                }
            }
        }
        rest(plain, elementSize, shuffled, 0, squareRows, squareColumns);
        rest(plain, elementSize, shuffled, squareRows, count, 0);
        return shuffled;
    }

    /** What is left of the rows {@code from} to {@code to} from a column on, byte by byte. */
    private static void rest(byte[] plain, int elementSize, byte[] shuffled, int from, int to, int firstColumn) {
        int count = plain.length / elementSize;
        for (int column = firstColumn; column < elementSize; column++) {
            for (int row = from; row < to; row++) {
                shuffled[column * count + row] = plain[row * elementSize + column];
            }
        }
    }

    /** Turns a square of bytes over its diagonal: quarters of it first, then quarters of those. */
    private static void turn(long[] square) {
        for (int i = 0; i < SIDE / 2; i++) {
            swap(square, i, i + 4, 32, FOURS);
        }
        for (int i = 0; i < SIDE; i += i % 4 == 1 ? 3 : 1) {
            swap(square, i, i + 2, 16, PAIRS);
        }
        for (int i = 0; i < SIDE; i += 2) {
            swap(square, i, i + 1, 8, BYTES);
        }
    }

    private static void swap(long[] square, int upper, int lower, int shift, long mask) {
        long above = square[upper];
        long below = square[lower];
        square[upper] = (above & mask) | (below & mask) << shift;
        square[lower] = (above >>> shift & mask) | (below & ~mask);
    }
}
