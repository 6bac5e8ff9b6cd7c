package org.poolscope.model.stream;

/** Numbers of a stream, where they lie; NaN where a point is missing. Never changes; safe for several threads. */
public interface Numbers {
    /** How many. */
    long size();

    /** Number {@code i}, counted from 0. */
    double at(long i);

    /** Reads {@code count} numbers from {@code from} on to the start of {@code into}. */
    void read(long from, double[] into, int count);
}
