package org.poolscope.app.live.chart;

import org.poolscope.app.plot.engine.Samples;

/** Values of which those are missing whose place on the axis is not known. */
record MaskedSamples(Samples values, Holes holes) implements Samples {
    @Override
    public long size() {
        return values.size();
    }

    @Override
    public double at(long index) {
        return holes.of(index) < 0 ? values.at(index) : Double.NaN;
    }

    @Override
    public void read(long from, double[] into, int count) {
        values.read(from, into, count);
        for (int i = 0; i < count; i++) {
            if (holes.of(from + i) >= 0) {
                into[i] = Double.NaN;
            }
        }
    }
}
