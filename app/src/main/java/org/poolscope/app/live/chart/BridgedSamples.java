package org.poolscope.app.live.chart;

import org.poolscope.app.plot.engine.Samples;

/**
 * An axis with holes, over which positions go on evenly: nothing is drawn there, but what lies behind stays in order and
 * can be searched.
 */
record BridgedSamples(Samples axis, Holes holes) implements Samples {
    @Override
    public long size() {
        return axis.size();
    }

    @Override
    public double at(long index) {
        int hole = holes.of(index);
        if (hole < 0) {
            return axis.at(index);
        }
        double before = holes.from(hole) > 0 ? axis.at(holes.from(hole) - 1) : Double.NaN;
        double behind = holes.to(hole) < size() ? axis.at(holes.to(hole)) : Double.NaN;
        if (Double.isNaN(before) || Double.isNaN(behind)) {
            return Double.isNaN(before) ? behind : before;
        }
        double part = (index - holes.from(hole) + 1.0) / (holes.to(hole) - holes.from(hole) + 1.0);
        return before + (behind - before) * part;
    }

    @Override
    public void read(long from, double[] into, int count) {
        axis.read(from, into, count);
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(into[i])) {
                into[i] = at(from + i);
            }
        }
    }
}
