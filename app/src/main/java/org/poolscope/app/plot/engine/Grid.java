package org.poolscope.app.plot.engine;

/** A read-only table of numbers in rows and columns that never changes while somebody holds it. */
public interface Grid {
    /** How many rows there are; row 0 is at the top of a picture. */
    int rows();

    /** How many columns there are. */
    int columns();

    /** The number in a cell; NaN says that it is missing. */
    double at(int row, int column);

    /** The exact text of the stored value in a cell, for crosshair and clipboard. */
    default String textAt(int row, int column) {
        return Numbers.shortest(at(row, column));
    }

    /** Numbers stored row by row. */
    static Grid of(Samples values, int rows, int columns) {
        if (values.size() != (long) rows * columns) {
            throw new IllegalArgumentException(values.size() + " values for " + rows + " x " + columns);
        }
        return new SampleGrid(values, rows, columns);
    }
}
