package org.poolscope.app.live.chart;

import org.poolscope.app.plot.engine.Samples;

/**
 * Positions of a stream that has another pace than its axis.
 *
 * @param axis
 *            the positions of the axis
 * @param pace
 *            how many points the stream has for how many of the axis
 * @param first
 *            the stream's index of the first point wanted
 * @param axisFirst
 *            the stream's index of the first position of {@code axis}
 * @param size
 *            how many are wanted
 */
record PaceSamples(Samples axis, Pace pace, long first, long axisFirst, long size) implements Samples {
    @Override
    public double at(long index) {
        long point = first + index;
        if (pace.points() == 1) {
            return axis.at(point * pace.steps() - axisFirst);
        }
        long step = point / pace.points() - axisFirst;
        double here = axis.at(step);
        boolean last = step + 1 >= axis.size();
        double width = axis.size() < 2
                ? 0
                : last ? here - axis.at(step - 1) : axis.at(step + 1) - here;
        return here + width * (point % pace.points()) / pace.points();
    }
}
