package org.poolscope.storage.export;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** Joins arrays into one: along their first axis, or along a new one. */
final class ArrayJoin {
    private static final int LIMIT = Integer.MAX_VALUE - 64;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private ArrayJoin() {}

    /** One behind the other; an array without axes counts as one element. */
    static NdArray concatenate(List<NdArray> parts, LossCount losses) throws NotAnArray {
        long[] first = atLeastOneAxis(parts.getFirst().shape());
        long length = 0;
        for (NdArray part : parts) {
            long[] shape = atLeastOneAxis(part.shape());
            if (!Arrays.equals(tail(shape), tail(first))) {
                throw new NotAnArray("the arrays differ in shape beyond the first axis");
            }
            length += shape[0];
        }
        long[] shape = first.clone();
        shape[0] = length;
        return copied(parts, shape, losses);
    }

    /** Along a new first axis; all must have one shape. */
    static NdArray stack(List<NdArray> parts, LossCount losses) throws NotAnArray {
        long[] first = parts.getFirst().shape();
        for (NdArray part : parts) {
            if (!Arrays.equals(part.shape(), first)) {
                throw new NotAnArray("shapes differ: " + Arrays.toString(first) + " and "
                        + Arrays.toString(part.shape()));
            }
        }
        long[] shape = new long[first.length + 1];
        shape[0] = parts.size();
        System.arraycopy(first, 0, shape, 1, first.length);
        return copied(parts, shape, losses);
    }

    private static NdArray copied(List<NdArray> parts, long[] shape, LossCount losses) throws NotAnArray {
        DType type = commonType(parts, losses);
        long bytes;
        try {
            bytes = Math.multiplyExact(NdArray.sizeOf(shape), (long) type.itemSize());
        } catch (ArithmeticException _) {
            throw new NotAnArray("the result would have more than 2^63 bytes");
        }
        if (bytes > LIMIT) {
            throw new NotAnArray("the result would have " + bytes + " bytes, and 2 GB is the most that fits");
        }
        MemorySegment out = MemorySegment.ofArray(new byte[(int) bytes]);
        long at = 0;
        for (NdArray part : parts) {
            copy(part, type, out, at);
            at += part.size() * type.itemSize();
        }
        return NdArray.of(type, shape, false, out);
    }

    private static void copy(NdArray part, DType type, MemorySegment out, long at) {
        if (part.dtype().equals(type)) {
            MemorySegment.copy(part.bytes(), 0, out, at, part.byteSize());
            return;
        }
        for (long i = 0; i < part.size(); i++) {
            switch (type.kind()) {
                case INT -> out.set(LONG, at + i * Long.BYTES, part.longAt(i));
                default -> out.set(DOUBLE, at + i * Double.BYTES, part.doubleAt(i));
            }
        }
    }

    /** The type of all parts if they agree, else 8 byte integers or floats that hold them. */
    private static DType commonType(List<NdArray> parts, LossCount losses) throws NotAnArray {
        DType first = parts.getFirst().dtype();
        if (parts.stream().allMatch(part -> part.dtype().equals(first))) {
            return first;
        }
        boolean whole = true;
        for (NdArray part : parts) {
            Kind kind = part.dtype().kind();
            boolean number = kind == Kind.BOOL || kind == Kind.INT || kind == Kind.UINT || kind == Kind.FLOAT;
            if (!number) {
                throw new NotAnArray("the types " + first.str() + " and " + part.dtype().str()
                        + " have no common one");
            }
            whole &= kind != Kind.FLOAT && !(kind == Kind.UINT && part.dtype().itemSize() == 8);
        }
        losses.add("types differ, so all become " + (whole ? "<i8" : "<f8"));
        return whole ? DType.INT64 : DType.FLOAT64;
    }

    private static long[] atLeastOneAxis(long[] shape) {
        return shape.length == 0 ? new long[]{1} : shape;
    }

    private static long[] tail(long[] shape) {
        return Arrays.copyOfRange(shape, 1, shape.length);
    }
}
