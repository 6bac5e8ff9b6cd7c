package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows.Layout;

/**
 * Finds the rows of a value by its form: elements of an array, items of a list, columns or pairs of a dict, or the value
 * itself.
 *
 * @param form   what the format takes
 * @param losses counts what changes on the way
 */
record ValueTable(Form form, LossCount losses) {
    /** The name of the only column of a value without fields. */
    static final String VALUE = "value";

    private static final int WIDEST = 1000;

    /** The rows of any value. */
    Table of(Value value) throws Unmergeable {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> array(data);
            case Numeric.Scalar(NdArray data) -> array(data);
            case Numeric.Masked(NdArray data, NdArray mask, _) -> masked(data, mask);
            case Numeric.ObjectArray objects -> items(objects.items());
            case Container.Sequence sequence -> items(sequence.items());
            case Container.Deque deque -> items(deque.items());
            case Container.Mapping mapping -> mapping(mapping);
            default -> only(value);
        };
    }

    /** Items as rows: items of one length or with names give a column each. */
    Table items(List<Value> items) throws Unmergeable {
        if (items instanceof RealList || items.isEmpty()) {
            return one(items, Layout.ARRAY);
        }
        boolean nested = form == Form.ARRAYS
                && (items.getFirst() instanceof Container.Sequence || items.getFirst() instanceof Numeric.Array);
        if (nested) {
            return array(NestedArray.of(items, losses));
        }
        List<String> names = names(items);
        return names.isEmpty() ? one(items, Layout.ARRAY) : records(items, names);
    }

    /** Columns that lie side by side under their names, such as those of a product's table. */
    Optional<Table> columns(Container.Mapping mapping) throws Unmergeable {
        List<Column> columns = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (int i = 0; i < mapping.size(); i++) {
            if (!(mapping.key(i) instanceof Value.Text(String name)) || !isList(mapping.value(i))) {
                return Optional.empty();
            }
            Table column = of(mapping.value(i));
            boolean fits = cells.isEmpty() || column.count() == cells.getFirst().rows();
            if (column.columns().size() != 1 || !fits) {
                return Optional.empty();
            }
            columns.add(column.columns().getFirst().named(name));
            cells.add(column.cells().getFirst());
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(columns, cells, cells.getFirst().rows(), Layout.TABLE));
    }

    private static boolean isList(Value value) {
        return value instanceof Container.Sequence || value instanceof Numeric.ObjectArray
                || (value instanceof Numeric.Array array && array.data().rank() > 0);
    }

    private Table only(Value value) throws Unmergeable {
        return one(List.of(value), form == Form.ARRAYS ? Layout.SINGLE : Layout.ARRAY);
    }

    private Table one(List<Value> items, Layout layout) throws Unmergeable {
        ItemColumn column = ItemColumn.of(VALUE, items, form, losses);
        return Table.of(column.column(), column.cells(), layout);
    }

    private Table mapping(Container.Mapping mapping) throws Unmergeable {
        if (form == Form.ARRAYS) {
            List<String> names = names(List.of(mapping));
            return names.isEmpty() ? only(mapping) : records(List.of(mapping), names);
        }
        List<Value> keys = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < mapping.size(); i++) {
            keys.add(mapping.key(i));
            values.add(mapping.value(i));
        }
        ItemColumn key = ItemColumn.of("item", keys, form, losses);
        ItemColumn value = ItemColumn.of(VALUE, values, form, losses);
        return new Table(List.of(key.column(), value.column()), List.of(key.cells(), value.cells()), mapping.size(),
                Layout.TABLE);
    }

    private Table records(List<Value> items, List<String> names) throws Unmergeable {
        List<Column> columns = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<Value> below = new ArrayList<>(items.size());
            for (Value item : items) {
                below.add(cell(item, names.get(column), column));
            }
            try {
                ItemColumn made = ItemColumn.of(names.get(column), below, form, losses);
                columns.add(made.column());
                cells.add(made.cells());
            } catch (Unmergeable e) {
                throw new Unmergeable("in the column " + names.get(column) + " " + e.why());
            }
        }
        return new Table(columns, cells, items.size(), Layout.TABLE);
    }

    private static Value cell(Value item, String name, int column) {
        return switch (item) {
            case Container.Sequence sequence -> sequence.items().get(column);
            case Container.NamedTuple tuple -> tuple.items().get(column);
            case Container.Mapping mapping -> mapping.get(name).orElse(Value.None.NONE);
            default -> item;
        };
    }

    /** The columns that all items share, empty if they are not records of one kind. */
    private static List<String> names(List<Value> items) {
        List<String> names = switch (items.getFirst()) {
            case Container.Sequence first when isOrdered(first) -> numbers(items, first.items().size());
            case Container.NamedTuple first -> items.stream()
                    .allMatch(
                            item -> item instanceof Container.NamedTuple tuple && tuple.fields().equals(first.fields()))
                                    ? first.fields()
                                    : List.<String>of();
            case Container.Mapping _ -> keys(items);
            default -> List.<String>of();
        };
        return names.size() > WIDEST ? List.of() : names;
    }

    private static boolean isOrdered(Container.Sequence sequence) {
        return sequence.type() == Container.Sequence.SequenceType.LIST
                || sequence.type() == Container.Sequence.SequenceType.TUPLE;
    }

    private static List<String> numbers(List<Value> items, int length) {
        boolean regular = items.stream().allMatch(item -> item instanceof Container.Sequence sequence
                && isOrdered(sequence) && sequence.items().size() == length);
        return regular ? IntStream.range(0, length).mapToObj(Integer::toString).toList() : List.of();
    }

    private static List<String> keys(List<Value> items) {
        Set<String> keys = new LinkedHashSet<>();
        for (Value item : items) {
            if (!(item instanceof Container.Mapping mapping)) {
                return List.of();
            }
            for (int i = 0; i < mapping.size(); i++) {
                if (!(mapping.key(i) instanceof Value.Text(String key))) {
                    return List.of();
                }
                keys.add(key);
            }
        }
        return new ArrayList<>(keys);
    }

    private Table array(NdArray array) {
        return ArrayTable.of(VALUE, array, Marks.NONE);
    }

    private Table masked(NdArray data, NdArray mask) {
        if (data.rank() != 1 || data.dtype() instanceof DType.Struct) {
            losses.add(Loss.Kind.FORMAT, data.size(), "the mask of an array with several axes is left out");
            return array(data);
        }
        BitSet missing = new BitSet();
        for (long i = 0; i < mask.size(); i++) {
            missing.set((int) i, mask.longAt(i) != 0);
        }
        return ArrayTable.of(VALUE, data, Marks.of(missing));
    }
}
