package org.poolscope.model.stream;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

/** Copies arrays into one, end to end along a first axis. */
final class Joint {
    private Joint() {}

    /** {@code count} points of the shape {@code point}. */
    static NdArray of(DType dtype, long[] point, List<NdArray> arrays, long count) {
        long[] shape = new long[point.length + 1];
        shape[0] = count;
        System.arraycopy(point, 0, shape, 1, point.length);
        long bytes = Math.multiplyExact(NdArray.sizeOf(shape), (long) dtype.itemSize());
        MemorySegment all = MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]);
        long at = 0;
        for (NdArray array : arrays) {
            MemorySegment part = array.bytes();
            MemorySegment.copy(part, 0, all, at, part.byteSize());
            at += part.byteSize();
        }
        return NdArray.of(dtype, shape, false, all);
    }

    /** The shape of one point of an array whose first axis counts points. */
    static long[] point(NdArray points) {
        long[] shape = points.shape();
        return Arrays.copyOfRange(shape, 1, shape.length);
    }
}
