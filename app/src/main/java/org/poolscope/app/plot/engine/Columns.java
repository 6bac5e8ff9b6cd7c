package org.poolscope.app.plot.engine;

import java.util.Arrays;

/**
 * What lies in each pixel column: exact minimum and maximum, and the first and last sample, which join neighbours. NaN
 * where there is nothing.
 */
public final class Columns {
    private static final long DENSE = 2;

    final double[] min;
    final double[] max;
    final double[] first;
    final double[] last;
    final boolean[] minFirst;
    final long[] start;
    private final long all;

    /** Columns for a curve of {@code all} samples. */
    Columns(int width, long all) {
        this.all = all;
        min = new double[width];
        max = new double[width];
        first = new double[width];
        last = new double[width];
        minFirst = new boolean[width];
        start = new long[width + 1];
    }

    void put(int column, RangeScan scan) {
        min[column] = scan.isEmpty() ? Double.NaN : scan.min;
        max[column] = scan.isEmpty() ? Double.NaN : scan.max;
        minFirst[column] = scan.minAt <= scan.maxAt;
    }

    /** Whether a column held just these samples, all of them known then. */
    boolean holds(int column, long from, long to) {
        return start[column] == from && start[column + 1] == to && to <= all;
    }

    /** Whether columns hold so many samples that single strokes cannot be told from a run. */
    boolean areDense() {
        return samples() > DENSE * width();
    }

    /** How many samples there are in all columns. */
    long samples() {
        return start[width()] - start[0];
    }

    /** Whether samples follow behind the last column. */
    boolean goOn() {
        return start[width()] < all;
    }

    /** Takes one column over from a reduction of the same samples. */
    void copy(Columns other, int column) {
        min[column] = other.min[column];
        max[column] = other.max[column];
        first[column] = other.first[column];
        last[column] = other.last[column];
        minFirst[column] = other.minFirst[column];
    }

    /** The first column that holds other samples than that of another reduction to as many columns, the width if none. */
    int firstOther(Columns other) {
        int edge = Arrays.mismatch(start, other.start);
        int same = edge < 0 ? width() : Math.max(0, edge - 1);
        for (int at : new int[]{Arrays.mismatch(min, other.min), Arrays.mismatch(max, other.max),
                Arrays.mismatch(first, other.first), Arrays.mismatch(last, other.last),
                Arrays.mismatch(minFirst, other.minFirst)}) {
            same = at < 0 ? same : Math.min(same, at);
        }
        return same;
    }

    /** Whether a column holds samples, numbers or not. */
    boolean hasSamples(int column) {
        return start[column + 1] > start[column];
    }

    /** Whether a column lies between samples, even if none falls into it. */
    boolean covers(int column) {
        return start[column + 1] > 0 && start[column] < all;
    }

    /** How many columns there are. */
    public int width() {
        return min.length;
    }

    /** The smallest number in a column, NaN if it has none. */
    public double min(int column) {
        return min[column];
    }

    /** The largest number in a column, NaN if it has none. */
    public double max(int column) {
        return max[column];
    }

    double first(int column) {
        return first[column];
    }

    double last(int column) {
        return last[column];
    }

    /** Whether the minimum comes before the maximum. */
    boolean minFirst(int column) {
        return minFirst[column];
    }

    /** Index of the first sample in a column of an ordered axis; for {@code width()} the one after the last column. */
    public long start(int column) {
        return start[column];
    }

    /** Range over all columns; a column that reaches to infinity counts with its finite end only. */
    public Extent extent() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < min.length; column++) {
            if (Double.isFinite(min[column])) {
                least = Math.min(least, min[column]);
                most = Math.max(most, min[column]);
            }
            if (Double.isFinite(max[column])) {
                least = Math.min(least, max[column]);
                most = Math.max(most, max[column]);
            }
        }
        return least > most ? Extent.NONE : new Extent(least, most);
    }
}
