package org.poolscope.app.plot.engine;

/** Rows one after the other in a run of numbers. */
record SampleGrid(Samples values, int rows, int columns) implements Grid {
    @Override
    public double at(int row, int column) {
        return values.at((long) row * columns + column);
    }
}
