package org.poolscope.app.plot.engine;

import java.util.Objects;

/** The first numbers of an array. */
@SuppressWarnings("ArrayRecordComponent") // holds the caller's array on purpose: copying it would cost what it saves
record ArraySamples(double[] values, int length) implements Samples {
    ArraySamples {
        Objects.checkFromToIndex(0, length, values.length);
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public double at(long index) {
        return values[Math.toIntExact(index)];
    }

    @Override
    public void read(long from, double[] into, int count) {
        System.arraycopy(values, Math.toIntExact(from), into, 0, count);
    }
}
