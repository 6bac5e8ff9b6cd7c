package org.poolscope.storage.pool;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.Vector;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** A part of a product as rows by column: a table's rows, and a product or its metadata as one row. */
final class PartRows {
    private PartRows() {}

    static Value of(ProductPart part) {
        return switch (part) {
            case ProductPart.Whole whole -> list(List.of(row(whole.product().meta())));
            case ProductPart.Metadata metadata -> list(List.of(row(metadata.meta())));
            case ProductPart.One one -> plain(one.parameter().value());
            case ProductPart.Data(TableDataset table) -> table(table);
            default -> PartView.value(part);
        };
    }

    /** Times as text and vectors as their numbers, which is what a table can hold. */
    private static Value plain(Value value) {
        Optional<Value> time = FineTime.from(value).map(moment -> new Value.Text(moment.toString()));
        return time.or(() -> Vector.from(value).map(vector -> list(vector.components()))).orElse(value);
    }

    private static Value row(MetaData meta) {
        Map<String, Value> cells = new LinkedHashMap<>();
        meta.parameters().forEach((name, parameter) -> cells.put(name, plain(parameter.value())));
        return PartView.dict(cells);
    }

    /** The rows are made when they are asked for: all at once would take many times the table's own memory. */
    private static Value table(TableDataset table) {
        Map<String, ArrayDataset> columns = table.columns();
        int size = Math.toIntExact(table.rowCount());
        return list(new AbstractList<>() {
            @Override
            public Value get(int row) {
                Objects.checkIndex(row, size);
                Map<String, Value> cells = new LinkedHashMap<>();
                columns.forEach((name, column) -> cells.put(name, cell(column.data(), row)));
                return PartView.dict(cells);
            }

            @Override
            public int size() {
                return size;
            }
        });
    }

    private static Value cell(Value column, int row) {
        return switch (column) {
            case Container.Sequence items when row < items.items().size() -> plain(items.items().get(row));
            case Numeric.Array array when row < array.data().size() ->
                new Numeric.Scalar(array.data().slice(List.of(Slice.at(row))));
            default -> Value.None.NONE;
        };
    }

    private static Value list(List<Value> items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, items);
    }
}
