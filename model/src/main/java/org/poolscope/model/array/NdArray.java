package org.poolscope.model.array;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An n-dimensional array: a strided view over memory that may be mapped, shared or on the heap. Slicing, fields and
 * transposing never copy. Elements are numbered flat in C order, the last axis fastest.
 *
 * <p>Reading memory mapped from a file that somebody shortens throws {@link InternalError}; whoever mapped the file
 * answers for it.
 */
public final class NdArray {
    private final DType dtype;
    private final long[] shape;
    private final long[] strides;
    private final MemorySegment data;
    private final long offset;
    private final long size;
    /** Tells the common case, 8 byte floats, from the rest without a look at the type. */
    private final boolean isDouble;

    private NdArray(DType dtype, long[] shape, long[] strides, MemorySegment data, long offset) {
        this.dtype = dtype;
        this.shape = shape;
        this.strides = strides;
        this.data = data;
        this.offset = offset;
        this.size = Layout.sizeOf(shape);
        this.isDouble = dtype.kind() == Kind.FLOAT && dtype.itemSize() == 8;
    }

    /**
     * An array over {@code data} in C order or in Fortran order.
     *
     * @throws IllegalArgumentException if a dimension is negative, the size overflows or the data has another length
     */
    public static NdArray of(DType dtype, long[] shape, boolean fortran, MemorySegment data) {
        long bytes = Math.multiplyExact(sizeOf(shape), (long) dtype.itemSize());
        if (bytes != data.byteSize()) {
            throw new IllegalArgumentException("Shape " + Arrays.toString(shape) + " of " + dtype.str() + " needs "
                    + bytes + " bytes; there are " + data.byteSize() + ".");
        }
        return new NdArray(dtype, shape.clone(), Layout.contiguous(shape, dtype.itemSize(), fortran), data, 0);
    }

    /** A one-dimensional array of 8 byte floats over {@code values}, not copied. */
    public static NdArray ofDoubles(double... values) {
        DType type = new DType.Plain(Kind.FLOAT, 8, ByteOrder.nativeOrder());
        return of(type, new long[]{values.length}, false, MemorySegment.ofArray(values));
    }

    /** A one-dimensional array of 8 byte integers over {@code values}, not copied. */
    public static NdArray ofLongs(long... values) {
        DType type = new DType.Plain(Kind.INT, 8, ByteOrder.nativeOrder());
        return of(type, new long[]{values.length}, false, MemorySegment.ofArray(values));
    }

    /** Elements in a shape; 1 for no axes. Throws on a negative dimension or overflow. */
    public static long sizeOf(long[] shape) {
        return Layout.sizeOf(shape);
    }

    /** Type of an element. */
    public DType dtype() {
        return dtype;
    }

    /** Lengths of the axes, a copy. */
    public long[] shape() {
        return shape.clone();
    }

    /** Number of axes. */
    public int rank() {
        return shape.length;
    }

    /** Number of elements. */
    public long size() {
        return size;
    }

    /** Bytes of all elements, packed. */
    public long byteSize() {
        return size * dtype.itemSize();
    }

    /** True if the elements lie packed in C order. */
    public boolean isContiguous() {
        return Layout.isPacked(shape, strides, itemSize(), false);
    }

    /** {@code F} for packed Fortran order that is not C order as well, else {@code C}: numpy's flags. */
    public String order() {
        return Layout.isPacked(shape, strides, itemSize(), true) && !isContiguous() ? "F" : "C";
    }

    /**
     * The selected part, sharing memory; missing axes at the end are whole.
     *
     * @throws IndexOutOfBoundsException if an index is outside its axis
     * @throws IllegalArgumentException if there are more slices than axes
     */
    public NdArray slice(List<Slice> slices) {
        if (slices.size() > shape.length) {
            throw new IllegalArgumentException(
                    slices.size() + " slices, but the array has " + shape.length
                            + (shape.length == 1 ? " axis." : " axes."));
        }
        List<Long> newShape = new ArrayList<>();
        List<Long> newStrides = new ArrayList<>();
        long start = offset;
        for (int axis = 0; axis < shape.length; axis++) {
            Slice slice = axis < slices.size() ? slices.get(axis) : Slice.ALL;
            Slice.Bounds bounds = slice.on(shape[axis]);
            start += bounds.count() == 0 ? 0 : bounds.first() * strides[axis];
            if (!slice.isIndex()) {
                newShape.add(bounds.count());
                newStrides.add(bounds.count() > 1 ? bounds.step() * strides[axis] : strides[axis]);
            }
        }
        return new NdArray(dtype, Layout.unbox(newShape), Layout.unbox(newStrides), data, start);
    }

    /** The field of a structured array as an array of its own, sharing memory; a sub-array adds its axes. */
    public NdArray field(DType.Field field) {
        if (field.type() instanceof DType.SubArray sub) {
            long[] inner = sub.shape().stream().mapToLong(Integer::longValue).toArray();
            long[] innerStrides = Layout.contiguous(inner, sub.base().itemSize(), false);
            return new NdArray(sub.base(), Layout.join(shape, inner), Layout.join(strides, innerStrides), data,
                    offset + field.offset());
        }
        return new NdArray(field.type(), shape, strides, data, offset + field.offset());
    }

    /** The axes in reverse order, sharing memory. */
    public NdArray transpose() {
        return new NdArray(dtype, Layout.reversed(shape), Layout.reversed(strides), data, offset);
    }

    /** Element {@code flat} as a double; integers beyond 2^53 lose digits, so texts come from {@link ElementText}. */
    public double doubleAt(long flat) {
        long at = addressOf(flat);
        return isDouble && dtype instanceof DType.Plain(_, _, var order)
                ? Elements.float64(data, at, order)
                : DoubleRun.one(data, at, dtype);
    }

    /** Element {@code flat} of an integer, bool or time array, the low 64 bits of an unsigned one. */
    public long longAt(long flat) {
        long at = addressOf(flat);
        return switch (dtype) {
            case DType.Plain(Kind kind, int size, var order) when kind == Kind.INT || kind == Kind.UINT
                    || kind == Kind.BOOL ->
                Elements.integer(data, at, size, order, kind == Kind.INT);
            case DType.Temporal time -> Elements.integer(data, at, 8, time.order(), true);
            default -> throw new IllegalArgumentException(dtype.str() + " holds no integers.");
        };
    }

    /** Element {@code flat} of an unsigned or signed integer array, exact. */
    public BigInteger integerAt(long flat) {
        long bits = longAt(flat);
        boolean unsigned = dtype.kind() == Kind.UINT && dtype.itemSize() == 8;
        return unsigned ? Elements.unsigned(bits) : BigInteger.valueOf(bits);
    }

    /** All elements as doubles in C order, a copy. */
    public double[] toDoubles() {
        double[] values = new double[Math.toIntExact(size)];
        readDoubles(0, values, values.length);
        return values;
    }

    /** The first {@code count} places of {@code into} become the elements from {@code flat} on, as doubles. */
    public void readDoubles(long flat, double[] into, int count) {
        readDoubles(flat, into, 0, count);
    }

    /** The {@code count} places of {@code into} from {@code to} on become the elements from {@code flat} on. */
    public void readDoubles(long flat, double[] into, int to, int count) {
        Objects.checkFromIndexSize(flat, count, size);
        if (isContiguous()) {
            DoubleRun.read(data, offset + flat * itemSize(), itemSize(), dtype, into, to, count);
            return;
        }
        long row = shape[shape.length - 1];
        long step = strides[shape.length - 1];
        for (int done = 0; done < count;) {
            int run = (int) Math.min(count - done, row - (flat + done) % row);
            DoubleRun.read(data, addressOf(flat + done), step, dtype, into, to + done, run);
            done += run;
        }
    }

    /** The bytes of all elements in C order: a slice of the memory where they lie so, else a copy. */
    public MemorySegment bytes() {
        int width = itemSize();
        if (isContiguous()) {
            return size == 0 ? MemorySegment.NULL : data.asSlice(offset, size * width);
        }
        MemorySegment packed = MemorySegment.ofArray(new byte[Math.toIntExact(size * width)]);
        for (long i = 0; i < size; i++) {
            MemorySegment.copy(data, addressOf(i), packed, i * width, width);
        }
        return packed;
    }

    /** The same elements in memory of their own, which lives as long as somebody looks at it. */
    public NdArray copy() {
        MemorySegment own = byteSize() == 0
                ? MemorySegment.ofArray(new byte[0])
                : Arena.ofAuto().allocate(byteSize());
        if (size > 0 && isContiguous()) {
            MemorySegment.copy(data, offset, own, 0, byteSize());
        } else {
            for (long i = 0; i < size; i++) {
                MemorySegment.copy(data, addressOf(i), own, i * itemSize(), itemSize());
            }
        }
        return of(dtype, shape, false, own);
    }

    /** The memory below, not cut to the elements. */
    MemorySegment memory() {
        return data;
    }

    /** Byte address of element {@code flat} in {@link #memory()}. */
    long addressOf(long flat) {
        if (shape.length == 1) {
            if (flat < 0 || flat >= shape[0]) {
                throw new IndexOutOfBoundsException("Element " + flat + " of " + shape[0] + ".");
            }
            return offset + flat * strides[0];
        }
        if (flat < 0 || flat >= size) {
            throw new IndexOutOfBoundsException("Element " + flat + " of " + size + ".");
        }
        long at = offset;
        long rest = flat;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at += rest % shape[axis] * strides[axis];
            rest /= shape[axis];
        }
        return at;
    }

    private int itemSize() {
        return dtype.itemSize();
    }
}
