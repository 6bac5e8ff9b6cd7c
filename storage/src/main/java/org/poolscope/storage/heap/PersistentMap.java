package org.poolscope.storage.heap;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.PageReader;

/**
 * A dict or an object in a store, changed in place, in the order in which its keys came. Keys are texts, numbers, truth
 * values, bytes or null; an integer is a {@link Long} or {@link java.math.BigInteger}, whatever it came as. Each call is
 * whole by itself. What {@link #put} and {@link #remove} take out of the store for good they answer as a copy. Failures of
 * the store are a {@link org.poolscope.storage.heap.page.HeapFault}.
 */
public final class PersistentMap extends AbstractMap<@Nullable Object, @Nullable Object> {
    private static final Object MISSING = new Object();

    private final ObjectStore store;
    private final Stored stored;

    PersistentMap(ObjectStore store, Stored stored) {
        this.store = store;
        this.stored = stored;
    }

    PersistentMap(ObjectStore store, long address) {
        this(store, new Stored(store, address));
    }

    /** The name of its class, if it is an object; empty for a dict. */
    public String typeName() {
        return stored.name();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        Object found = found(key);
        return MISSING.equals(found) ? null : Loading.finished(store, found);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return Key.isScalar(key) && store.look(pages -> Dicts.find(pages, stored.at(pages), Key.of(key))) >= 0;
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, (long) store.look(pages -> Head.count(pages, stored.at(pages))));
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        try (Held _ = store.lockExclusive()) {
            Object old = Detached.of(get(key));
            set(key, value);
            return old;
        }
    }

    /** As {@link #put}, without looking for what was there. */
    public void set(@Nullable Object key, @Nullable Object value) {
        store.change(heap -> {
            long at = stored.at(heap.pages());
            Dicts.put(heap, at, Key.of(key), new Storing(store, heap).retained(value));
            return at;
        });
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        if (!Key.isScalar(key)) {
            return null;
        }
        try (Held _ = store.lockExclusive()) {
            Object old = Detached.of(get(key));
            discard(key);
            return old;
        }
    }

    /** As {@link #remove}, without telling what was there; true if something was. */
    public boolean discard(@Nullable Object key) {
        return store.change(heap -> {
            long at = stored.at(heap.pages());
            long entry = Dicts.find(heap.pages(), at, Key.of(key));
            if (entry >= 0) {
                Dicts.remove(heap, at, entry);
            }
            return entry >= 0;
        });
    }

    /**
     * Adds to an integer in place; a key that is not there counts as 0.
     *
     * @return the new number
     * @throws IllegalArgumentException if something else than an integer is there
     */
    public Object increment(@Nullable Object key, long by) {
        return store.change(heap -> {
            long at = stored.at(heap.pages());
            Key wanted = Key.of(key);
            long entry = Dicts.find(heap.pages(), at, wanted);
            long place = entry < 0 ? 0 : Dicts.entry(heap.pages(), at, entry) + Long.BYTES;
            long cell = entry < 0 ? Cell.of(0L) : heap.pages().i64(place);
            Object sum = Sums.of(Cell.isObject(cell) ? null : Scalars.read(heap.pages(), cell), by);
            if (entry >= 0 && Cell.isInt(cell) && sum instanceof Long number && Cell.holds(number)) {
                heap.pages().put64(place, Cell.of(number.longValue()));
            } else {
                Dicts.put(heap, at, wanted, Scalars.write(heap, sum));
            }
            return sum;
        });
    }

    @Override
    public @Nullable Object merge(@Nullable Object key, Object value,
            BiFunction<? super Object, ? super Object, ? extends @Nullable Object> merging) {
        try (Held _ = store.lockExclusive()) {
            return super.merge(key, value, merging);
        }
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        try (Held _ = store.lockExclusive()) {
            return super.putIfAbsent(key, value);
        }
    }

    @Override
    public @Nullable Object computeIfAbsent(@Nullable Object key,
            Function<? super @Nullable Object, ? extends @Nullable Object> making) {
        try (Held _ = store.lockExclusive()) {
            return super.computeIfAbsent(key, making);
        }
    }

    @Override
    public @Nullable Object compute(@Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> making) {
        try (Held _ = store.lockExclusive()) {
            return super.compute(key, making);
        }
    }

    @Override
    public void clear() {
        try (Held _ = store.lockExclusive()) {
            super.clear();
        }
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
                return new EntryIterator(PersistentMap.this);
            }

            @Override
            public int size() {
                return PersistentMap.this.size();
            }
        };
    }

    Stored stored() {
        return stored;
    }

    ObjectStore store() {
        return store;
    }

    private Object found(@Nullable Object key) {
        return Key.isScalar(key) ? store.look(pages -> raw(pages, Key.of(key))) : MISSING;
    }

    private Object raw(PageReader pages, Key key) {
        long at = stored.at(pages);
        long entry = Dicts.find(pages, at, key);
        return entry < 0 ? MISSING : Loading.raw(pages, pages.i64(Dicts.entry(pages, at, entry) + Long.BYTES));
    }
}
