package org.poolscope.app.plot.engine;

import java.util.List;

/**
 * What all visible curves say at the crosshair.
 *
 * @param x where it is
 * @param xText the same as text
 * @param entries one a visible curve, in the order of the curves
 */
public record Reading(double x, String xText, List<Entry> entries) {
    /**
     * The nearest sample of one curve.
     *
     * @param curve the curve
     * @param index which of its samples
     * @param active whether the crosshair is on this curve
     */
    public record Entry(Curve curve, long index, boolean active) {
        public double x() {
            return curve.x().at(index);
        }

        public double y() {
            return curve.y().at(index);
        }

        /** Six digits, or the exact text where the curve has one. */
        public String text() {
            return curve.shortTextAt(index);
        }

        /** Whether the curve rises or falls here, in one word; empty at the end and in a gap. */
        public String trend() {
            double next = index + 1 < curve.size() ? curve.y().at(index + 1) : Double.NaN;
            return next > y() ? "rising" : next < y() ? "falling" : next == y() ? "level" : "";
        }
    }

    /** The entry the crosshair is on. */
    public Entry active() {
        return entries.stream().filter(Entry::active).findFirst().orElse(entries.getFirst());
    }
}
