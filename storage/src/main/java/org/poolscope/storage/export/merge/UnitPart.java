package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows.Layout;
import org.poolscope.storage.export.units.Conversion;

/**
 * The same rows with units and titles, some of them converted.
 *
 * @param part        the rows
 * @param columns     its columns as they are now
 * @param conversions for each column how its numbers are converted, null where they stay
 */
record UnitPart(Part part, List<Column> columns, List<@Nullable Conversion> conversions) implements Part {
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
                    Conversion conversion = conversions.get(i);
                    if (conversion != null && cells.get(i) instanceof Cells.Elements(var array, var missing)) {
                        cells.set(i, new Cells.Elements(converted(array, conversion), missing));
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

    private static NdArray converted(NdArray array, Conversion conversion) {
        double[] numbers = array.toDoubles();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = conversion.of(numbers[i]);
        }
        NdArray flat = NdArray.ofDoubles(numbers);
        return NdArray.of(flat.dtype(), array.shape(), false, flat.bytes());
    }
}
