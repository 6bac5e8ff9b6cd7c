package org.poolscope.app.plot.engine;

/**
 * What lies between two marks of a curve.
 *
 * @param dx difference of x
 * @param dy difference of y
 * @param mean mean of the numbers from the first to the second mark, both included; NaN if there are none
 * @param count how many numbers that are
 */
public record Measure(double dx, double dy, double mean, long count) {
    /** Measures a curve between two of its samples, in either order. */
    public static Measure between(Curve curve, long a, long b) {
        double sum = 0;
        long count = 0;
        for (long i = Math.min(a, b); i <= Math.max(a, b); i++) {
            double value = curve.y().at(i);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return new Measure(curve.x().at(b) - curve.x().at(a), curve.y().at(b) - curve.y().at(a), sum / count, count);
    }

    /** Difference of y over difference of x; NaN or infinite where x is the same. */
    public double slope() {
        return dy / dx;
    }

    /** One line a number, with exact values, for the clipboard. */
    public String text() {
        return "dx\t" + Numbers.shortest(dx) + "\ndy\t" + Numbers.shortest(dy) + "\nslope\t"
                + Numbers.shortest(slope()) + "\nmean\t" + Numbers.shortest(mean) + "\n";
    }
}
