package org.poolscope.model.stream;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Value;

/** How the points of a stream are written. */
public sealed interface Encoding permits Encoding.Numeric, Encoding.Json, Encoding.Unreadable {

    /** The empty stretch of points. */
    Points empty();

    /**
     * Numbers: each point an array of {@code shape}, one number if that is empty; −1 for a length that may differ from
     * point to point.
     */
    record Numeric(DType dtype, List<Long> shape) implements Encoding {
        private static final List<Kind> NUMBERS = List.of(Kind.BOOL, Kind.INT, Kind.UINT, Kind.FLOAT, Kind.COMPLEX);

        /** Copies the shape; refuses what is no number, absurd lengths and points of 2 GB or more. */
        public Numeric {
            shape = List.copyOf(shape);
            if (!(dtype instanceof DType.Plain) || !NUMBERS.contains(dtype.kind())) {
                throw new IllegalArgumentException("A stream holds numbers, not elements of " + dtype.str() + ".");
            }
            long bytes = dtype.itemSize();
            for (long length : shape) {
                if (length < -1 || length > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("A point cannot have the shape " + shape + ".");
                }
                bytes = length < 1 ? bytes : bytes * length;
                if (bytes > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("A point of the shape " + shape + " is larger than 2 GB.");
                }
            }
        }

        /** One number a point. */
        public static Numeric scalar(DType dtype) {
            return new Numeric(dtype, List.of());
        }

        /** Whether the shape may differ from point to point. */
        public boolean isVariable() {
            return shape.contains(-1L);
        }

        /** Bytes of one point of a fixed shape. */
        public long pointBytes() {
            return shape.stream().reduce((long) dtype.itemSize(), (a, b) -> a * b);
        }

        /** {@code count} points of a fixed shape over their bytes, which are not copied. */
        public NdArray array(long count, MemorySegment bytes) {
            long[] shapeOfAll = new long[shape.size() + 1];
            shapeOfAll[0] = count;
            for (int i = 1; i < shapeOfAll.length; i++) {
                shapeOfAll[i] = shape.get(i - 1);
            }
            return NdArray.of(dtype, shapeOfAll, false, bytes);
        }

        @Override
        public Points empty() {
            return isVariable() ? new Points.Ragged(dtype, List.of()) : Points.Regular.none(this);
        }
    }

    /** JSON texts, one a point. */
    record Json() implements Encoding {
        @Override
        public Points empty() {
            return new Points.Documents(List.of());
        }
    }

    /** One that is not understood: the stream is there, its points cannot be read, and {@code why} says so. */
    record Unreadable(Value declared, String why) implements Encoding {
        @Override
        public Points empty() {
            return new Points.Documents(List.of());
        }
    }
}
