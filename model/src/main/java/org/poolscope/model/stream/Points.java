package org.poolscope.model.stream;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** A stretch of points of one stream, next to each other. Cutting shares memory, joining copies. */
public sealed interface Points permits Points.Regular, Points.Ragged, Points.Documents {

    /** How many. */
    long count();

    /** The selected points; a single index is taken as the stretch of that one point. */
    Points part(Slice slice);

    /** Point {@code i} alone. */
    Value at(long i);

    /** As Python has them: one array where all points have one shape, else a list. */
    Value toValue();

    /** Points of one shape: the first axis counts them. */
    record Regular(NdArray data) implements Points {
        static Regular none(Encoding.Numeric encoding) {
            long[] shape = new long[encoding.shape().size() + 1];
            for (int i = 1; i < shape.length; i++) {
                shape[i] = encoding.shape().get(i - 1);
            }
            return new Regular(NdArray.of(encoding.dtype(), shape, false, MemorySegment.ofArray(new byte[0])));
        }

        @Override
        public long count() {
            return data.shape()[0];
        }

        @Override
        public Points part(Slice slice) {
            return new Regular(data.slice(List.of(stretch(slice))));
        }

        @Override
        public Value at(long i) {
            NdArray point = data.slice(List.of(Slice.at(i)));
            return point.rank() == 0 ? new Numeric.Scalar(point) : new Numeric.Array(point);
        }

        @Override
        public Value toValue() {
            return new Numeric.Array(data);
        }
    }

    /** Points whose shapes may differ, an array each. */
    record Ragged(DType dtype, List<NdArray> arrays) implements Points {
        /** Copies the list. */
        public Ragged {
            arrays = List.copyOf(arrays);
        }

        @Override
        public long count() {
            return arrays.size();
        }

        @Override
        public Points part(Slice slice) {
            return new Ragged(dtype, Points.select(arrays, slice));
        }

        @Override
        public Value at(long i) {
            NdArray point = arrays.get((int) i);
            return point.rank() == 0 ? new Numeric.Scalar(point) : new Numeric.Array(point);
        }

        @Override
        public Value toValue() {
            boolean same = arrays.stream().allMatch(a -> Arrays.equals(a.shape(), arrays.getFirst().shape()));
            if (!same) {
                List<Value> values = new ArrayList<>();
                arrays.forEach(array -> values.add(new Numeric.Array(array)));
                return new Container.Sequence(SequenceType.LIST, values);
            }
            // NumPy makes numbers of 8 bytes of nothing.
            return new Numeric.Array(arrays.isEmpty()
                    ? NdArray.ofDoubles()
                    : Joint.of(dtype, arrays.getFirst().shape(), arrays, arrays.size()));
        }
    }

    /** Values of any kind, one a point. */
    record Documents(List<Value> values) implements Points {
        /** Copies the list. */
        public Documents {
            values = List.copyOf(values);
        }

        @Override
        public long count() {
            return values.size();
        }

        @Override
        public Points part(Slice slice) {
            return new Documents(Points.select(values, slice));
        }

        @Override
        public Value at(long i) {
            return values.get((int) i);
        }

        @Override
        public Value toValue() {
            return new Container.Sequence(SequenceType.LIST, values);
        }
    }

    /** These stretches one after the other, as a stream of this encoding has them. */
    static Points join(Encoding encoding, List<Points> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<NdArray> arrays = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        long count = 0;
        for (Points part : parts) {
            count += part.count();
            switch (part) {
                case Regular(NdArray data) -> arrays.add(data);
                case Ragged(_, List<NdArray> more) -> arrays.addAll(more);
                case Documents(List<Value> more) -> values.addAll(more);
            }
        }
        return switch (encoding.empty()) {
            case Regular none -> new Regular(Joint.of(none.data.dtype(), Joint.point(none.data), arrays, count));
            case Ragged none -> new Ragged(none.dtype, arrays);
            case Documents _ -> new Documents(values);
        };
    }

    private static Slice stretch(Slice slice) {
        Long start = slice.start();
        return !slice.isIndex() || start == null ? slice : new Slice(start, start == -1 ? null : start + 1, 1, false);
    }

    private static <T> List<T> select(List<T> all, Slice slice) {
        Slice.Bounds bounds = stretch(slice).on(all.size());
        List<T> selected = new ArrayList<>();
        for (long i = 0; i < bounds.count(); i++) {
            selected.add(all.get((int) (bounds.first() + i * bounds.step())));
        }
        return selected;
    }
}
