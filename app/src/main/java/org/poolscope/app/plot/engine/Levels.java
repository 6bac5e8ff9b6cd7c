package org.poolscope.app.plot.engine;

import java.util.Arrays;

/**
 * Which numbers get the first and the last colour of a palette.
 *
 * @param min gets the first colour, as does anything below
 * @param max gets the last colour, as does anything above
 * @param log whether colours step by factors; then only numbers above zero are shown
 */
public record Levels(double min, double max, boolean log) {
    private static final int PROBES = 200_000;

    /**
     * Levels for a grid.
     *
     * @param clip percent of the numbers to cut off at each end, 0 to show all
     * @param around zero in the middle, for a diverging palette
     */
    public static Levels of(Grid grid, boolean log, double clip, boolean around) {
        Extent range = clip > 0 ? clipped(grid, log, clip) : whole(grid, log);
        if (range.isEmpty()) {
            return new Levels(log ? 1 : 0, log ? 10 : 1, log);
        }
        if (around && !log) {
            double reach = Math.max(Math.abs(range.min()), Math.abs(range.max()));
            return new Levels(-reach, reach, false);
        }
        return new Levels(range.min(), range.max(), log);
    }

    private static Extent whole(Grid grid, boolean log) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double value = grid.at(row, column);
                if (counts(value, log)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }
        return min <= max ? new Extent(min, max) : Extent.NONE;
    }

    private static boolean counts(double value, boolean log) {
        return Math.abs(value) < Double.POSITIVE_INFINITY && (!log || value > 0);
    }

    /** Percentiles of at most so many cells, evenly picked; a step prime to most widths keeps columns mixed. */
    private static Extent clipped(Grid grid, boolean log, double clip) {
        long cells = (long) grid.rows() * grid.columns();
        long step = cells <= PROBES ? 1 : cells / PROBES | 1;
        double[] probes = new double[(int) Math.min(cells, PROBES)];
        int count = 0;
        for (long cell = 0; cell < cells && count < probes.length; cell += step) {
            double value = grid.at((int) (cell / grid.columns()), (int) (cell % grid.columns()));
            if (counts(value, log)) {
                probes[count++] = value;
            }
        }
        if (count == 0) {
            return Extent.NONE;
        }
        Arrays.sort(probes, 0, count);
        int cut = (int) Math.min((count - 1) / 2, Math.round(count * clip / 100));
        return new Extent(probes[cut], probes[count - 1 - cut]);
    }

    /** The place of a number in a palette, from 0 to 255; -1 where it has none. */
    public int index(double value) {
        if (Double.isNaN(value) || (log && value <= 0)) {
            return -1;
        }
        double from = inner(min);
        double width = inner(max) - from;
        double part = width > 0 ? (inner(value) - from) / width : 0.5;
        return (int) Math.clamp(part * Palette.COLOURS, 0, Palette.COLOURS - 1);
    }

    /** The number at a part of the way from the first to the last colour. */
    public double value(double part) {
        double value = inner(min) * (1 - part) + inner(max) * part;
        return log ? Math.exp(value) : value;
    }

    private double inner(double value) {
        return log ? Math.log(value) : value;
    }
}
