package org.poolscope.app.inspect.product;

import org.poolscope.app.inspect.Grid;
import org.poolscope.app.inspect.Grids;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.value.Container;

/** The elements of an array of one axis, its name and unit above them. */
record UnitGrid(String name, ArrayDataset array) implements Grid {
    @Override
    public long rows() {
        return Grids.of(array.data()).map(Grid::rows).orElse(0L);
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public String head(int column) {
        return array.unit().map(unit -> name + " [" + unit + "]").orElse(name);
    }

    @Override
    public String cell(long row, int column) {
        return array.data() instanceof Container.Sequence list
                ? ParameterText.of(list.items().get((int) row))
                : Grids.of(array.data()).map(grid -> grid.cell(row, 0)).orElse("");
    }

    @Override
    public boolean isNumber(int column) {
        return true;
    }
}
