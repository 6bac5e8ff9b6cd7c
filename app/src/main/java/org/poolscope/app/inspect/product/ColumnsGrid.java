package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.app.inspect.Grid;
import org.poolscope.app.inspect.Grids;
import org.poolscope.app.inspect.Series;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The columns of a table side by side, each with its unit; a shorter column is empty below its end. */
final class ColumnsGrid implements Grid {
    private final List<Map.Entry<String, ArrayDataset>> columns;
    private final List<Optional<Grid>> cells;
    private final List<Boolean> numbers;
    private final long rows;

    ColumnsGrid(TableDataset table) {
        columns = List.copyOf(table.columns().entrySet());
        cells = columns.stream().map(column -> Grids.of(column.getValue().data())).toList();
        numbers = columns.stream().map(column -> isNumber(column.getValue().data())).toList();
        rows = table.rowCount();
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public String head(int column) {
        String unit = columns.get(column).getValue().unit().orElse("");
        return unit.isEmpty() ? columns.get(column).getKey() : columns.get(column).getKey() + " [" + unit + "]";
    }

    @Override
    public String cell(long row, int column) {
        Value data = columns.get(column).getValue().data();
        if (data instanceof Container.Sequence list) {
            return row < list.items().size() ? ParameterText.of(list.items().get((int) row)) : "";
        }
        return cells.get(column).filter(grid -> row < grid.rows()).map(grid -> grid.cell(row, 0)).orElse("");
    }

    @Override
    public boolean isNumber(int column) {
        return numbers.get(column);
    }

    private static boolean isNumber(Value data) {
        return data instanceof Numeric.Array || Series.of(data).isPresent();
    }
}
