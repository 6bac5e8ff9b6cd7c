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
        return period == 0 ? 0 : place - period * Math.floor(place / period);
    }

    /** Which part of the pattern a place along the line lies in. */
    int part(double place) {
        double inside = round(place);
        int part = 0;
        while (part < lengths.length - 1 && inside >= lengths[part]) {
            inside -= lengths[part];
            part++;
        }
        return part;
    }

    /** The part of the pattern that follows one. */
    int after(int part) {
        return part + 1 < lengths.length ? part + 1 : 0;
    }

    double length(int part) {
        return Math.max(lengths[part], SHORTEST);
    }

    boolean isInk(int part) {
        return part % 2 == 0;
    }

    /** Whether there is ink at a place along the line. */
    boolean isOn(double place) {
        return isSolid() || isInk(part(place));
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
