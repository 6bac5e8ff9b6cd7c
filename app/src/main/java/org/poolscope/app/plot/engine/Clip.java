package org.poolscope.app.plot.engine;

import org.jspecify.annotations.Nullable;

/**
 * The part of a segment that lies inside a picture, by Liang and Barsky.
 *
 * @param from where it enters, as a part of the segment from 0 to 1
 * @param to where it leaves
 */
record Clip(double from, double to) {
    /** All of a segment. */
    static final Clip WHOLE = new Clip(0, 1);

    /** Clips to a picture widened by a margin on all sides; null if nothing is left. */
    static @Nullable Clip of(double x0, double y0, double x1, double y1, double margin, double width, double height) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] speed = {-dx, dx, -dy, dy};
        double[] room = {x0 + margin, width + margin - x0, y0 + margin, height + margin - y0};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (speed[side] == 0 && room[side] < 0) {
                return null;
            }
            double part = room[side] / speed[side];
            if (speed[side] < 0) {
                from = Math.max(from, part);
            } else if (speed[side] > 0) {
                to = Math.min(to, part);
            }
        }
        return from <= to ? new Clip(from, to) : null;
    }
}
