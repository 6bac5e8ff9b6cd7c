package org.poolscope.app.plot.engine;

/** The first numbers of a longer run. */
record HeadSamples(Samples of, long size) implements Samples {
    @Override
    public double at(long index) {
        return of.at(index);
    }

    @Override
    public void read(long from, double[] into, int count) {
        of.read(from, into, count);
    }
}
