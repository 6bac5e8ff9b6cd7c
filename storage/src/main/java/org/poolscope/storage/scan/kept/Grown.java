package org.poolscope.storage.scan.kept;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that grows at its end, by one thread. A look at it costs nothing and never changes: what is added later lies
 * behind it in the same memory. Whoever hands a look to another thread does so through something volatile.
 */
final class Grown<T> {
    private Object[] items = new Object[8];
    private int count;

    void add(T item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, count * 2);
        }
        items[count] = item;
        count++;
    }

    /** Puts one item in the place of several, not seen by looks taken before. */
    void replace(int from, int to, T item) {
        List<Object> changed = new ArrayList<>(Arrays.asList(items).subList(0, count));
        changed.subList(from, to).clear();
        changed.add(from, item);
        count = changed.size();
        items = Arrays.copyOf(changed.toArray(), Math.max(8, count + count / 2));
    }

    int size() {
        return count;
    }

    List<T> now() {
        return new Look<>(items, count);
    }

    private static final class Look<T> extends AbstractList<T> implements RandomAccess {
        private final Object[] items;
        private final int count;

        Look(Object[] items, int count) {
            this.items = items;
            this.count = count;
        }

        /** Only items of this type were put in. */
        @Override
        @SuppressWarnings("unchecked")
        public T get(int index) {
            return (T) items[Objects.checkIndex(index, count)];
        }

        @Override
        public int size() {
            return count;
        }
    }
}
