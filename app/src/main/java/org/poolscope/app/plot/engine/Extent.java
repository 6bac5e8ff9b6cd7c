package org.poolscope.app.plot.engine;

/**
 * A closed range of numbers; {@link #NONE} where there are none.
 *
 * @param min smallest number
 * @param max largest number
 */
public record Extent(double min, double max) {
    /** The range of nothing. */
    public static final Extent NONE = new Extent(Double.NaN, Double.NaN);

    /** Whether it holds nothing. */
    public boolean isEmpty() {
        return Double.isNaN(min);
    }

    /** The smallest range that holds both. */
    public Extent and(Extent other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new Extent(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** The width, possibly infinite for a range over most of the doubles. */
    public double width() {
        return max - min;
    }

    /** Whether a number lies inside. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }
}
