package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows.Layout;

/**
 * The same rows with units and titles, some of them converted.
 *
 * @param part        the rows
 * @param columns     its columns as they are now
 * @param conversions for each column how its elements are converted, null where they stay
 */
record UnitPart(Part part, List<Column> columns, List<@Nullable UnaryOperator<NdArray>> conversions) implements Part {
    UnitPart {
        columns = List.copyOf(columns);
    }

    @Override
    public long rows() {
        return part.rows();
    }

    @Override
    public Layout layout() {
        return part.layout();
    }

    @Override
    public Reader open(Cancel cancel) throws SourceException {
        Reader reader = part.open(cancel);
        return new Reader() {
            @Override
            public List<Cells> read(long first, int count) throws SourceException {
                List<Cells> cells = new ArrayList<>(reader.read(first, count));
                for (int i = 0; i < cells.size(); i++) {
                    UnaryOperator<NdArray> conversion = conversions.get(i);
                    if (conversion != null && cells.get(i) instanceof Cells.Elements(var array, var missing)) {
                        cells.set(i, new Cells.Elements(conversion.apply(array), missing));
                    }
                }
                return cells;
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }
}
