package org.poolscope.storage.shelf.pickle;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/**
 * The parts of a container while its pickle is read, and after: grows at its end, and holds a run of floats without an
 * object for each. What is outside this package sees a list that cannot be changed.
 */
final class Items extends AbstractList<Value> implements RandomAccess {
    /** Fewer floats than this are not worth a form of their own. */
    static final int REALS_FROM = 8;
    /** From here on a list of floats is expected to go on to the end of the pickle. */
    private static final int MANY = 4000;
    private static final Object[] NOTHING = {};
    private static final double[] NO_REALS = {};

    private Object[] values;
    private double @Nullable [] reals;
    private int size;
    private boolean nested;
    /** What {@link Survey} found; 0 before it came by. */
    long weight;
    /** What {@link Survey} found: containers inside one another. */
    int height;

    Items() {
        values = NOTHING;
    }

    private Items(Object[] values, int size) {
        this.values = values;
        this.size = size;
        noteNesting(values, 0, size);
    }

    /** Over {@code values}, not copied. */
    static Items over(Object... values) {
        return new Items(values, values.length);
    }

    /** The same parts again, for a container that will not grow. */
    static Items shared(List<Value> values) {
        return values instanceof Items items ? items : copyOf(values);
    }

    static Items copyOf(Collection<? extends Value> values) {
        return over(values.toArray());
    }

    @Override
    public Value get(int index) {
        Objects.checkIndex(index, size);
        return reals == null ? (Value) values[index] : new Value.Real(reals[index]);
    }

    @Override
    public int size() {
        return size;
    }

    /** True if any part may itself hold parts. */
    boolean isNested() {
        return nested;
    }

    /** The floats if there is nothing else, else null; longer than the list. */
    double @Nullable [] reals() {
        return reals;
    }

    void append(Value value) {
        if (reals != null) {
            if (value instanceof Value.Real(double number)) {
                reals = room(reals, 1);
                reals[size++] = number;
                return;
            }
            leaveReals();
        }
        values = room(values, 1);
        values[size++] = value;
        nested |= mayNest(value);
    }

    /** Appends what lies in {@code source} from {@code from} to {@code to}. */
    void append(Object[] source, int from, int to) {
        int count = to - from;
        boolean floats = ((size == 0 && count >= REALS_FROM) || reals != null) && allReal(source, from, to);
        if (floats) {
            double[] target = room(reals == null ? NO_REALS : reals, count);
            for (int i = 0; i < count; i++) {
                target[size + i] = ((Value.Real) source[from + i]).value();
            }
            reals = target;
        } else {
            leaveReals();
            if (size == 0) {
                values = Arrays.copyOfRange(source, from, to);
            } else {
                values = room(values, count);
                System.arraycopy(source, from, values, size, count);
            }
            noteNesting(source, from, to);
        }
        size += count;
    }

    /** Takes a batch of floats that lies ahead; only for a list that is empty or holds nothing but floats. */
    void appendFloats(Window window, int count) {
        double[] target = reals == null ? NO_REALS : reals;
        if (size + count > target.length) {
            int ahead = size < MANY ? 0 : window.roomForFloats(target.length);
            target = ahead < size + count ? room(target, count) : Arrays.copyOf(target, ahead);
        }
        window.floats(target, size, count);
        reals = target;
        size += count;
    }

    boolean takesFloats() {
        return size == 0 || reals != null;
    }

    void replace(int index, Value value) {
        values[index] = value;
        nested |= mayNest(value);
    }

    /** The parts without a compact form, as a sub-list that shares memory. */
    List<Value> from(int start) {
        return subList(start, size);
    }

    /** The floats as a list for others, in an array without much room to spare; only if there is nothing else. */
    RealList compact() {
        double[] numbers = Objects.requireNonNull(reals);
        return new RealList(numbers.length > size + size / 4 ? Arrays.copyOf(numbers, size) : numbers, size);
    }

    private void leaveReals() {
        if (reals == null) {
            return;
        }
        Object[] boxed = new Object[size];
        for (int i = 0; i < size; i++) {
            boxed[i] = new Value.Real(reals[i]);
        }
        values = boxed;
        reals = null;
    }

    private void noteNesting(Object[] source, int from, int to) {
        for (int i = from; i < to && !nested; i++) {
            nested = mayNest(source[i]);
        }
    }

    private static boolean mayNest(Object value) {
        Class<?> type = value.getClass();
        if (type == Value.Real.class || type == Value.Int.class || type == Value.Text.class
                || type == Value.Bool.class) {
            return false;
        }
        return value instanceof Container || value instanceof Numeric.ObjectArray || value instanceof Value.SliceOf
                || value instanceof Value.EnumMember;
    }

    private static boolean allReal(Object[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(source[i] instanceof Value.Real)) {
                return false;
            }
        }
        return true;
    }

    private Object[] room(Object[] array, int more) {
        int needed = size + more;
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, grown(size)));
    }

    private double[] room(double[] array, int more) {
        int needed = size + more;
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, grown(size)));
    }

    private static int grown(int size) {
        return size == 0 ? 4 : size < 1000 ? size + (size >> 1) : (int) Math.min(2L * size, Integer.MAX_VALUE - 8);
    }
}
