package org.poolscope.app.live.chart;

import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.stream.Numbers;

/** Numbers of a followed stream where they lie; NaN where a point is missing. */
record LiveNumbers(Numbers numbers) implements Samples {
    @Override
    public long size() {
        return numbers.size();
    }

    @Override
    public double at(long index) {
        return numbers.at(index);
    }

    @Override
    public void read(long from, double[] into, int count) {
        numbers.read(from, into, count);
    }
}
