package org.poolscope.app.live.chart;

import java.util.List;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.Samples;

/** Runs of numbers below each other, the oldest on top; where one is shorter than the longest, numbers are missing. */
record RowsGrid(List<Samples> all, int columns) implements Grid {
    RowsGrid(List<Samples> all) {
        this(all, (int) all.stream().mapToLong(Samples::size).max().orElse(0));
    }

    RowsGrid {
        all = List.copyOf(all);
    }

    @Override
    public int rows() {
        return all.size();
    }

    @Override
    public double at(int row, int column) {
        Samples numbers = all.get(row);
        return column < numbers.size() ? numbers.at(column) : Double.NaN;
    }
}
