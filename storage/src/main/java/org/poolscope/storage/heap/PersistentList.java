package org.poolscope.storage.heap;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.page.PageReader;

/**
 * A list in a store, changed in place. Each call is whole by itself; what it answers is what the store holds then; what leaves it for good is answered as a
 * copy. Failures
 * of the store are a {@link org.poolscope.storage.heap.page.HeapFault}.
 */
public final class PersistentList extends AbstractList<@Nullable Object> implements RandomAccess {
    private final ObjectStore store;
    private final Stored stored;

    PersistentList(ObjectStore store, Stored stored) {
        this.store = store;
        this.stored = stored;
    }

    @Override
    public @Nullable Object get(int index) {
        return Loading.finished(store, store.look(pages -> {
            long at = stored.at(pages);
            Objects.checkIndex(index, length(pages, at));
            return Loading.raw(pages, Lists.get(pages, at, index));
        }));
    }

    @Override
    public int size() {
        return store.look(pages -> length(pages, stored.at(pages)));
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        try (Held _ = store.lockExclusive()) {
            Object old = Detached.of(get(index));
            store.change(heap -> {
                long at = stored.at(heap.pages());
                Lists.set(heap, at, index, new Storing(store, heap).retained(value));
                return at;
            });
            return old;
        }
    }

    @Override
    public void add(int index, @Nullable Object value) {
        store.change(heap -> {
            long at = stored.at(heap.pages());
            Objects.checkIndex(index, length(heap.pages(), at) + 1);
            Lists.insert(heap, at, index, new Storing(store, heap).retained(value));
            return at;
        });
        modCount++;
    }

    @Override
    public boolean add(@Nullable Object value) {
        store.change(heap -> {
            long at = stored.at(heap.pages());
            Lists.insert(heap, at, Head.count(heap.pages(), at), new Storing(store, heap).retained(value));
            return at;
        });
        modCount++;
        return true;
    }

    @Override
    public @Nullable Object remove(int index) {
        try (Held _ = store.lockExclusive()) {
            Object old = Detached.of(get(index));
            store.change(heap -> {
                long at = stored.at(heap.pages());
                Lists.remove(heap, at, index);
                return at;
            });
            modCount++;
            return old;
        }
    }

    Stored stored() {
        return stored;
    }

    private static int length(PageReader pages, long at) {
        return (int) Math.min(Integer.MAX_VALUE, Head.count(pages, at));
    }
}
