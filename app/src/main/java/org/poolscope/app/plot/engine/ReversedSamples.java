package org.poolscope.app.plot.engine;

/** The same numbers from the last to the first: makes a falling axis a rising one. */
record ReversedSamples(Samples of) implements Samples {
    @Override
    public long size() {
        return of.size();
    }

    @Override
    public double at(long index) {
        return of.at(of.size() - 1 - index);
    }
}
