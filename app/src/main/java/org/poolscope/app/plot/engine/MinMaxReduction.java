package org.poolscope.app.plot.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact minimum and maximum for each pixel column. On an ordered axis the columns are found by search and each is one
 * run of samples; on any other axis every sample is looked at.
 *
 * <p>A sample at x belongs to column c when {@code edge(c) <= x < edge(c + 1)}; the last column includes its end.
 */
public final class MinMaxReduction {
    private MinMaxReduction() {}

    /** The left edge of a column as a value of x. */
    public static double edge(Scale x, int column, int width) {
        return x.value(column * x.length() / width);
    }

    /**
     * Reduces a curve to {@code width} columns over the range of an x scale. On a logarithmic y only values above zero
     * count.
     */
    public static Columns reduce(Curve curve, Scale x, boolean logY, int width) {
        return reduce(curve, x, logY, width, null);
    }

    /**
     * The same, reading only columns that hold other samples than before.
     *
     * @param before the reduction to as many columns, with the same {@code logY}, of a curve that this one continues
     */
    static Columns reduce(Curve curve, Scale x, boolean logY, int width, @Nullable Columns before) {
        return curve.looked().order() == Order.NONE
                ? unordered(curve, x, logY, width)
                : ordered(Rising.of(curve), x, logY, width, curve.looked().order() == Order.RISING ? before : null);
    }

    private static Columns ordered(Rising curve, Scale x, boolean logY, int width, @Nullable Columns before) {
        Columns columns = new Columns(width, curve.y().size());
        bounds(curve.x(), curve.y().size(), x, columns.start, before);
        RangeScan scan = new RangeScan(curve.y(), logY);
        for (int column = 0; column < width; column++) {
            long from = columns.start[column];
            long to = columns.start[column + 1];
            if (before != null && before.holds(column, from, to)) {
                columns.copy(before, column);
                continue;
            }
            scan.clear();
            columns.first[column] = to > from ? shown(scan.at(from), logY) : Double.NaN;
            if (curve.lookup().blocks() == null) {
                scan.add(from, to);
            } else {
                curve.lookup().blocks().addTo(scan, from, to);
            }
            columns.put(column, scan);
            columns.last[column] = to > from ? shown(scan.at(to - 1), logY) : Double.NaN;
        }
        return columns;
    }

    /** Samples are looked for where they were before, else as far from the last edge as that is from the one before it. */
    private static void bounds(Samples axis, long size, Scale x, long[] start, @Nullable Columns before) {
        int width = start.length - 1;
        start[0] = Search.firstAtLeast(axis, 0, size, edge(x, 0, width));
        long step = 0;
        for (int column = 1; column < width; column++) {
            long last = start[column - 1];
            start[column] = Search.firstAtLeast(axis, last, size, edge(x, column, width),
                    before == null ? last + step : before.start[column]);
            step = start[column] - last;
        }
        start[width] = Search.firstAtLeast(axis, start[width - 1], size, Math.nextUp(x.range().max()));
    }

    private static double shown(double value, boolean log) {
        return log && value <= 0 ? Double.NaN : value;
    }

    private static Columns unordered(Curve curve, Scale x, boolean logY, int width) {
        Columns columns = new Columns(width, 0);
        Arrays.fill(columns.min, Double.NaN);
        Arrays.fill(columns.max, Double.NaN);
        Arrays.fill(columns.first, Double.NaN);
        Arrays.fill(columns.last, Double.NaN);
        for (long i = 0; i < curve.size(); i++) {
            double value = shown(curve.y().at(i), logY);
            int column = column(x, curve.x().at(i), width);
            if (column >= 0 && !Double.isNaN(value)) {
                columns.min[column] = columns.min[column] <= value ? columns.min[column] : value;
                columns.max[column] = columns.max[column] >= value ? columns.max[column] : value;
            }
        }
        return columns;
    }

    /** The column of a value, -1 outside. Rounding of the position is put right by looking at the edges themselves. */
    static int column(Scale x, double value, int width) {
        if (!x.range().contains(value)) {
            return -1;
        }
        int column = (int) Math.clamp(x.position(value) * width / x.length(), 0, width - 1);
        while (column > 0 && value < edge(x, column, width)) {
            column--;
        }
        while (column < width - 1 && value >= edge(x, column + 1, width)) {
            column++;
        }
        return column;
    }
}
