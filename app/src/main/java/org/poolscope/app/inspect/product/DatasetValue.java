package org.poolscope.app.inspect.product;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Lists in lists as an array where they are one: even, and all of whole numbers or all of floats. */
final class DatasetValue {
    private static final int DEEPEST = 8;
    private static final long MOST = 64L << 20;

    private DatasetValue() {}

    /** The same data as an array of two or more axes, or the data as they are. */
    static Value of(Value data) {
        return data instanceof Container.Sequence list ? array(list).<Value>map(Numeric.Array::new).orElse(data) : data;
    }

    private static Optional<NdArray> array(Container.Sequence list) {
        List<Long> shape = new ArrayList<>();
        Value at = list;
        long size = 1;
        while (at instanceof Container.Sequence inner && !inner.items().isEmpty() && shape.size() < DEEPEST) {
            shape.add((long) inner.items().size());
            size *= inner.items().size();
            at = inner.items().getFirst();
            if (size > MOST) {
                return Optional.empty();
            }
        }
        boolean whole = at instanceof Value.Int;
        if (shape.size() < 2 || !(whole || at instanceof Value.Real)) {
            return Optional.empty();
        }
        Fill fill = new Fill(shape, whole, MemorySegment.ofArray(new long[(int) size]));
        return fill.add(list, 0)
                ? Optional.of(NdArray.of(TypeString.parse(whole ? "<i8" : "<f8"),
                        shape.stream().mapToLong(Long::longValue).toArray(), false, fill.memory))
                : Optional.empty();
    }

    private static final class Fill {
        private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED
                .withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);

        private final List<Long> shape;
        private final boolean whole;
        private final MemorySegment memory;
        private long at;

        Fill(List<Long> shape, boolean whole, MemorySegment memory) {
            this.shape = shape;
            this.whole = whole;
            this.memory = memory;
        }

        boolean add(Value value, int depth) {
            if (depth == shape.size()) {
                return number(value);
            }
            if (!(value instanceof Container.Sequence list) || list.items().size() != shape.get(depth)) {
                return false;
            }
            for (Value item : list.items()) {
                if (!add(item, depth + 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean number(Value value) {
            if (whole && value instanceof Value.Int(long number, boolean _)) {
                memory.setAtIndex(LONG, at++, number);
                return true;
            }
            if (!whole && value instanceof Value.Real(double number)) {
                memory.setAtIndex(LONG, at++, Double.doubleToRawLongBits(number));
                return true;
            }
            return false;
        }
    }
}
