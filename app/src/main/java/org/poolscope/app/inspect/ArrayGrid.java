package org.poolscope.app.inspect;

import org.poolscope.app.plot.engine.Grid;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;

/**
 * An array of two axes as an image, read where it lies.
 *
 * @param data
 *            real numbers, shape (rows, columns)
 * @param stride
 *            every how manyth row and column is there, 1 for all
 */
public record ArrayGrid(NdArray data, int stride) implements Grid {
    @Override
    public int rows() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (data.shape()[0] + stride - 1) / stride));
    }

    @Override
    public int columns() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (data.shape()[1] + stride - 1) / stride));
    }

    @Override
    public double at(int row, int column) {
        return data.doubleAt(index(row, column));
    }

    @Override
    public String textAt(int row, int column) {
        return ElementText.shown(data, index(row, column));
    }

    private long index(int row, int column) {
        return (long) row * stride * data.shape()[1] + (long) column * stride;
    }
}
