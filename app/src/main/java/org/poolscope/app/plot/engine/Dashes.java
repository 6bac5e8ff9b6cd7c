package org.poolscope.app.plot.engine;

import java.util.List;

/** A dash pattern in device pixels; empty for a solid line. */
final class Dashes {
    private static final double SHORTEST = 1e-3;

    private final double[] lengths;
    private final double period;

    /** Lengths on and off in turn, in pixels of the layout. */
    Dashes(List<Double> lengths, double density) {
        this.lengths = lengths.stream().mapToDouble(length -> length * density).toArray();
        this.period = lengths.stream().mapToDouble(length -> length * density).sum();
    }

    boolean isSolid() {
        return period == 0;
    }

    /** A place along the line, within one round of the pattern. */
    double round(double place) {
        return period == 0 ? 0 : place % period;
    }

    /** Whether there is ink at a place along the line. */
    boolean isOn(double place) {
        double inside = round(place);
        boolean on = true;
        for (double length : lengths) {
            if (inside < length) {
                return on;
            }
            inside -= length;
            on = !on;
        }
        return true;
    }

    /** How far it is from a place to the next change between on and off. */
    double left(double place) {
        double inside = round(place);
        for (double length : lengths) {
            if (inside < length) {
                return Math.max(length - inside, SHORTEST);
            }
            inside -= length;
        }
        return period == 0 ? Double.POSITIVE_INFINITY : SHORTEST;
    }
}
