package org.poolscope.app.plot.engine;

import java.util.List;

/**
 * How a curve slot looks besides its colour: the dash pattern, a marker from the sixth on, and the width.
 *
 * @param dash lengths in pixels, on and off in turn; empty for a solid line
 * @param marker the shape put on the line
 * @param width in pixels
 */
public record Stroke(List<Double> dash, Marker marker, double width) {
    /** How many slots there are before looks repeat. */
    public static final int SLOTS = 8;

    private static final double THIN = 1.6;
    private static final double BOLD = 2;

    private static final List<Stroke> OF_SLOT = List.of(new Stroke(List.of(), Marker.NONE, THIN),
            new Stroke(List.of(7.0, 3.0), Marker.NONE, THIN), new Stroke(List.of(2.0, 3.0), Marker.NONE, THIN),
            new Stroke(List.of(9.0, 3.0, 2.0, 3.0), Marker.NONE, THIN),
            new Stroke(List.of(12.0, 4.0), Marker.NONE, BOLD), new Stroke(List.of(), Marker.SQUARE, BOLD),
            new Stroke(List.of(7.0, 3.0), Marker.DIAMOND, BOLD), new Stroke(List.of(2.0, 3.0), Marker.TRIANGLE, BOLD));

    /** The shapes put on lines that share a dash with an earlier slot. */
    public enum Marker {
        NONE, SQUARE, DIAMOND, TRIANGLE
    }

    /** The look of a slot from 0 to 7. */
    public static Stroke of(int slot) {
        return OF_SLOT.get(slot);
    }

    /** Length of one round of the pattern, 0 for a solid line. */
    public double period() {
        return dash.stream().mapToDouble(Double::doubleValue).sum();
    }
}
