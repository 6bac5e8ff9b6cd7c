package org.poolscope.model.array;

import java.util.Arrays;
import java.util.List;

/** The sums behind shapes and strides, safe against overflow. */
final class Layout {
    private Layout() {}

    /** Elements in a shape; 1 for no axes. */
    static long sizeOf(long[] shape) {
        long size = 1;
        boolean empty = false;
        for (long n : shape) {
            if (n < 0) {
                throw new IllegalArgumentException("A dimension cannot be negative: " + n + ".");
            }
            empty |= n == 0;
            size = n == 0 ? size : multiply(size, n);
        }
        return empty ? 0 : size;
    }

    /** Strides of packed elements, the last axis fastest, or the first for {@code fortran}. */
    static long[] contiguous(long[] shape, int itemSize, boolean fortran) {
        long[] strides = new long[shape.length];
        long step = itemSize;
        for (int i = 0; i < shape.length; i++) {
            int axis = fortran ? i : shape.length - 1 - i;
            strides[axis] = step;
            step = multiply(step, Math.max(shape[axis], 1));
        }
        return strides;
    }

    /** True if the strides are those of packed elements; axes of length one decide nothing. */
    static boolean isPacked(long[] shape, long[] strides, int itemSize, boolean fortran) {
        long step = itemSize;
        boolean packed = true;
        for (int i = 0; i < shape.length; i++) {
            int axis = fortran ? i : shape.length - 1 - i;
            if (shape[axis] == 0) {
                return true;
            }
            packed &= shape[axis] == 1 || strides[axis] == step;
            step *= shape[axis];
        }
        return packed;
    }

    static long[] unbox(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    static long[] join(long[] a, long[] b) {
        long[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    static long[] reversed(long[] values) {
        long[] turned = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    private static long multiply(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException("The array would have more than 2^63 bytes.");
        }
    }
}
