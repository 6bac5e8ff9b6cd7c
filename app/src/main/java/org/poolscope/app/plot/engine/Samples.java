package org.poolscope.app.plot.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A read-only run of numbers that never changes while somebody holds it. Big arrays stay where they are: an
 * implementation reads through to its memory instead of copying it.
 */
public interface Samples {
    /** How many numbers there are. */
    long size();

    /** The number at an index between 0 and {@code size() - 1}; NaN says that it is missing. */
    double at(long index);

    /** Reads {@code count} numbers from {@code from} on into the start of {@code into}; quicker than one by one. */
    default void read(long from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = at(from + i);
        }
    }

    /** Numbers of an array, which the caller must leave alone from now on. */
    static Samples of(double... values) {
        return new ArraySamples(values, values.length);
    }

    /** The first {@code size} numbers of an array that may grow behind them, as a ring or list of points does. */
    static Samples of(double[] values, int size) {
        return new ArraySamples(values, size);
    }

    /** 64-bit floats in memory, in the byte order that the layout names. */
    static Samples of(MemorySegment memory, ValueLayout.OfDouble layout) {
        return new SegmentSamples(memory, layout);
    }

    /** {@code start, start + step, start + 2 step, ...}: an axis that needs no vector. */
    static Samples regular(double start, double step, long size) {
        return new RegularSamples(start, step, size);
    }
}
