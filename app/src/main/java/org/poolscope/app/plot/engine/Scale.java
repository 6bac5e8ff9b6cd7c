package org.poolscope.app.plot.engine;

/** Turns values of an axis into positions in pixels and back. Immutable; linear or logarithmic. */
public final class Scale {
    private final double min;
    private final double max;
    private final double length;
    private final boolean log;
    private final boolean upward;
    private final double from;
    private final double span;

    private Scale(Extent range, double length, boolean log, boolean upward) {
        this.min = range.min();
        this.max = range.max();
        this.length = length;
        this.log = log;
        this.upward = upward;
        this.from = inner(min);
        this.span = inner(max) - from;
    }

    /** An axis whose minimum is at position 0 and whose maximum is at {@code length}. */
    public static Scale rightward(Extent range, double length, boolean log) {
        return new Scale(range, length, log, false);
    }

    /** An axis whose maximum is at position 0 (the top) and whose minimum is at {@code length}. */
    public static Scale upward(Extent range, double length, boolean log) {
        return new Scale(range, length, log, true);
    }

    /** Halving keeps the width of a range over most of the doubles finite. */
    private double inner(double value) {
        return log ? Math.log10(value) : value * 0.5;
    }

    /** The position of a value; NaN for what a logarithmic axis cannot show. */
    public double position(double value) {
        if (log && !(value > 0)) {
            return Double.NaN;
        }
        double part = (inner(value) - from) / span;
        return (upward ? 1 - part : part) * length;
    }

    /** The value at a position; exactly the bounds at the ends. */
    public double value(double position) {
        double part = upward ? 1 - position / length : position / length;
        if (part == 0) {
            return min;
        }
        if (part == 1) {
            return max;
        }
        return log ? Math.pow(10, from + part * span) : min * (1 - part) + max * part;
    }

    public Extent range() {
        return new Extent(min, max);
    }

    /** Length in pixels. */
    public double length() {
        return length;
    }

    public boolean log() {
        return log;
    }
}
