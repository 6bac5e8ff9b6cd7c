package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Items that are records themselves: lists or tuples of one length, named tuples, or dicts with text keys. */
record RecordRows(List<Value> items, List<String> columns) implements RowView {
    private static final int WIDEST = 1000;

    /** The columns that all items share, empty if they are not records of one kind. */
    static List<String> columns(List<Value> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> columns = switch (items.getFirst()) {
            case Container.Sequence first when isOrdered(first) -> numbers(items, first.items().size());
            case Container.NamedTuple first -> sameFields(items, first.fields()) ? first.fields() : List.<String>of();
            case Container.Mapping _ -> keys(items);
            default -> List.<String>of();
        };
        return columns.size() > WIDEST ? List.of() : columns;
    }

    @Override
    public long rows() {
        return items.size();
    }

    @Override
    public Cell cell(long row, int column) {
        return switch (items.get((int) row)) {
            case Container.Sequence sequence -> Cell.of(sequence.items().get(column));
            case Container.NamedTuple tuple -> Cell.of(tuple.items().get(column));
            case Container.Mapping mapping -> mapping.get(columns.get(column)).map(Cell::of).orElse(Cell.EMPTY);
            case Value other -> Cell.of(other);
        };
    }

    private static boolean isOrdered(Container.Sequence sequence) {
        return switch (sequence.type()) {
            case LIST, TUPLE -> true;
            case SET, FROZENSET -> false;
        };
    }

    private static List<String> numbers(List<Value> items, int length) {
        boolean regular = items.stream().allMatch(item -> item instanceof Container.Sequence sequence
                && isOrdered(sequence) && sequence.items().size() == length);
        return regular ? IntStream.range(0, length).mapToObj(Integer::toString).toList() : List.of();
    }

    private static boolean sameFields(List<Value> items, List<String> fields) {
        return items.stream()
                .allMatch(item -> item instanceof Container.NamedTuple tuple && tuple.fields().equals(fields));
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
}
