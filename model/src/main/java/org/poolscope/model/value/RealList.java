package org.poolscope.model.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** A read-only list of floats that takes 8 bytes each; what a long list of Python floats becomes. */
public final class RealList extends AbstractList<Value> implements RandomAccess {
    private final double[] values;
    private final int size;

    /** The first {@code size} of {@code values}, not copied. */
    public RealList(double[] values, int size) {
        this.values = values;
        this.size = size;
    }

    @Override
    public Value get(int index) {
        return new Value.Real(doubleAt(index));
    }

    @Override
    public int size() {
        return size;
    }

    /** Number {@code index} without an object around it. */
    public double doubleAt(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return values[index];
    }

    /** The numbers, a copy. */
    public double[] toDoubles() {
        return Arrays.copyOf(values, size);
    }

    /** Copies the numbers into {@code target} from index {@code at} on, which must have room. */
    public void copyTo(double[] target, int at) {
        System.arraycopy(values, 0, target, at, size);
    }
}
