package org.poolscope.app.live.chart;

import org.poolscope.app.inspect.ArrayGrid;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.NdArray;

/** An image whose numbers were made plain once, because it is looked at several times for one drawing. */
record ImageGrid(ArrayGrid exact, Samples plain) implements Grid {
    /** Larger ones are read where they lie. */
    private static final long MOST_PLAIN = 1 << 22;

    static Grid of(NdArray image) {
        ArrayGrid exact = new ArrayGrid(image, 1);
        return image.size() > MOST_PLAIN ? exact : new ImageGrid(exact, Samples.of(image.toDoubles()));
    }

    /** The part of it that colours are found by: all, or of a large one an even choice. */
    static Grid probe(Grid grid) {
        if (!(grid instanceof ArrayGrid(NdArray data, _))) {
            return grid;
        }
        int stride = 1;
        while (data.size() / ((long) stride * stride) > MOST_PLAIN) {
            stride++;
        }
        return new ArrayGrid(data, stride);
    }

    @Override
    public int rows() {
        return exact.rows();
    }

    @Override
    public int columns() {
        return exact.columns();
    }

    @Override
    public double at(int row, int column) {
        return plain.at((long) row * columns() + column);
    }

    @Override
    public String textAt(int row, int column) {
        return exact.textAt(row, column);
    }
}
