package org.poolscope.storage.heap;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.object.Scalars;

/** Puts what a program has into a store. What occurs twice is stored once, so that shared parts and cycles stay so. */
final class Storing {
    private final ObjectStore store;
    private final Heap heap;
    private final IdentityHashMap<Object, Long> seen = new IdentityHashMap<>();

    Storing(ObjectStore store, Heap heap) {
        this.store = store;
        this.heap = heap;
    }

    /** The cell for a value, counted as one that leads to it. */
    long retained(@Nullable Object value) {
        return References.retain(heap, cell(value));
    }

    private long cell(@Nullable Object value) {
        if (Key.isScalar(value)) {
            return Scalars.write(heap, value);
        }
        Long known = seen.get(value);
        return known != null ? known : object(value);
    }

    private long object(@Nullable Object value) {
        return switch (value) {
            case PersistentMap map when map.stored().store() == store -> same(map.stored());
            case PersistentList list when list.stored().store() == store -> same(list.stored());
            case NdArray array -> remember(value, ArrayForm.write(heap, array));
            case Record record when !(record instanceof Value) ->
                dict(record, store.records().name(record), Records.parts(record));
            case PersistentMap map -> dict(map, map.typeName(), map);
            case Map<?, ?> map -> dict(map, "", map);
            case Iterable<?> items -> list(items, 0, items);
            case Value given -> value(given);
            case null, default ->
                throw new IllegalArgumentException("The store has no form for " + value + ".");
        };
    }

    private long value(Value value) {
        return switch (value) {
            case Value.None _ -> Cell.NONE;
            case Value.Bool(boolean truth) -> truth ? Cell.TRUE : Cell.FALSE;
            case Value.Whole number -> Scalars.write(heap, number.exact());
            case Value.Real(double number) -> Cell.of(number);
            case Value.Text(String text) -> Scalars.write(heap, text);
            case Value.Bytes bytes -> Scalars.write(heap, bytes.toArray());
            case Numeric.Array(NdArray array, _) -> remember(value, ArrayForm.write(heap, array));
            case Container.Sequence items -> list(value, flavour(items), items.items());
            case Container.Mapping dict -> dict(value, "", dict);
            case Container.Instance object when object.state() instanceof Container.Mapping state ->
                dict(value, object.className(), state);
            default -> throw new IllegalArgumentException(
                    "An object store has no form for a " + org.poolscope.model.value.ValueSummary.of(value).type()
                            + ".");
        };
    }

    private long same(Stored stored) {
        stored.at(heap.pages());
        return stored.cell();
    }

    private long list(Object identity, int flavour, Iterable<?> items) {
        long list = Lists.create(heap, flavour);
        long cell = remember(identity, list);
        for (Object item : items) {
            Lists.insert(heap, list, Head.count(heap.pages(), list), retained(item));
        }
        return cell;
    }

    private long dict(Object identity, String name, Map<?, ?> parts) {
        long dict = Dicts.create(heap, name.isEmpty() ? Cell.NONE : Scalars.write(heap, name));
        long cell = remember(identity, dict);
        parts.forEach((key, value) -> Dicts.put(heap, dict, Key.of(key), retained(value)));
        return cell;
    }

    private long dict(Object identity, String name, Container.Mapping parts) {
        long dict = Dicts.create(heap, name.isEmpty() ? Cell.NONE : Scalars.write(heap, name));
        long cell = remember(identity, dict);
        for (int i = 0; i < parts.size(); i++) {
            Dicts.put(heap, dict, Key.of(plain(parts.key(i))), retained(parts.value(i)));
        }
        return cell;
    }

    private static @Nullable Object plain(Value key) {
        return switch (key) {
            case Value.None _ -> null;
            case Value.Bool(boolean truth) -> truth;
            case Value.Whole number -> number.exact();
            case Value.Real(double number) -> number;
            case Value.Text(String text) -> text;
            case Value.Bytes bytes -> bytes.toArray();
            default -> throw new IllegalArgumentException("Only texts, numbers and bytes can be keys of a dict.");
        };
    }

    private static int flavour(Container.Sequence items) {
        return switch (items.type()) {
            case LIST -> 0;
            case TUPLE -> 1;
            case SET -> 2;
            case FROZENSET -> 3;
        };
    }

    private long remember(@Nullable Object value, long address) {
        long cell = Cell.object(address);
        if (value != null) {
            seen.put(value, cell);
        }
        return cell;
    }

}
