package org.poolscope.app.plot.paper;

import java.util.List;

/** Something that is drawn; lengths in pixels from the top left, colours as opaque or transparent ARGB. */
public sealed interface Mark {
    /**
     * A line through points.
     *
     * @param points x and y in turn, at least two points
     * @param dash   lengths on and off in turn, none for a solid line
     */
    record Line(List<Double> points, int argb, double width, List<Double> dash) implements Mark {}

    /** Filled circles around points, x and y in turn. */
    record Dots(List<Double> points, int argb, double radius) implements Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, int argb) implements Mark {}

    /**
     * A text on one line.
     *
     * @param x      of its anchor
     * @param y      of its base line
     * @param turned whether it runs upward
     */
    record Words(String text, double x, double y, double size, Anchor anchor, boolean turned, int argb)
            implements
                Mark {}

    /** A picture of straight ARGB pixels, row by row, spread over a rectangle. */
    @SuppressWarnings("ArrayRecordComponent") // made for one drawing and never changed
    record Picture(double x, double y, double width, double height, int[] argb, int columns) implements Mark {
        int rows() {
            return columns == 0 ? 0 : argb.length / columns;
        }
    }

    /** Marks of which only what lies in a rectangle is seen. */
    record Inside(double x, double y, double width, double height, List<Mark> marks) implements Mark {}

    /** Where a text has its anchor. */
    enum Anchor {
        START, MIDDLE, END
    }
}
