package org.poolscope.app.plot.engine;

/** An axis of equal steps. */
record RegularSamples(double start, double step, long size) implements Samples {
    @Override
    public double at(long index) {
        return start + index * step;
    }
}
