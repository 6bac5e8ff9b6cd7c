package org.poolscope.storage.heap;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.page.PageReader;

/**
 * The entries of a dict, some at a time, each portion as it is at one moment. Ends with an exception if the dict was
 * rearranged since the last portion.
 */
final class EntryIterator implements Iterator<Map.Entry<@Nullable Object, @Nullable Object>> {
    private static final int PORTION = 128;

    private final PersistentMap map;
    private final Deque<Entry> portion = new ArrayDeque<>();
    private long next;
    private long lastCell = Cell.ABSENT;
    private boolean ended;
    private @Nullable Entry told;

    EntryIterator(PersistentMap map) {
        this.map = map;
    }

    @Override
    public boolean hasNext() {
        while (portion.isEmpty() && !ended) {
            Portion read = map.store().look(this::read);
            if (read.rearranged) {
                throw new ConcurrentModificationException("the dict was rearranged while it was gone through");
            }
            next = read.next;
            lastCell = read.lastCell;
            ended = read.ended;
            portion.addAll(read.entries);
        }
        return !portion.isEmpty();
    }

    @Override
    public Map.Entry<@Nullable Object, @Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = portion.remove();
        told = entry;
        return entry;
    }

    @Override
    public void remove() {
        Entry entry = told;
        if (entry == null) {
            throw new IllegalStateException("nothing was told yet, or it was removed already");
        }
        told = null;
        while (!ended) {
            Portion rest = map.store().look(this::read);
            next = rest.next;
            lastCell = rest.lastCell;
            ended = rest.ended;
            portion.addAll(rest.entries);
        }
        map.discard(entry.getKey());
    }

    private record Portion(Deque<Entry> entries, long next, long lastCell, boolean ended, boolean rearranged) {}

    private Portion read(PageReader pages) {
        long at = map.stored().at(pages);
        long used = Head.used(pages, at);
        Deque<Entry> entries = new ArrayDeque<>();
        if (next > used || (next > 0 && lastCell != Cell.ABSENT
                && pages.i64(Dicts.entry(pages, at, next - 1)) != lastCell)) {
            boolean gone = next <= used && pages.i64(Dicts.entry(pages, at, next - 1)) == Cell.ABSENT;
            if (!gone) {
                return new Portion(entries, next, lastCell, true, true);
            }
        }
        long i = next;
        long last = lastCell;
        long entry = 0;
        int together = 0;
        while (i < used && entries.size() < PORTION) {
            entry = together == 0 ? Dicts.entry(pages, at, i) : entry + Dicts.ENTRY;
            together = together == 0 ? Dicts.together(pages, at, i) - 1 : together - 1;
            long key = pages.i64(entry);
            i++;
            last = key;
            if (key != Cell.ABSENT) {
                entries.add(new Entry(map, Loading.raw(pages, key),
                        Loading.raw(pages, pages.i64(entry + Long.BYTES))));
            }
        }
        return new Portion(entries, i, last, i >= used, false);
    }

    /** One entry; its value is made when it is asked for. */
    private static final class Entry extends AbstractMap.SimpleEntry<@Nullable Object, @Nullable Object> {
        private static final long serialVersionUID = 1L;
        private final transient PersistentMap map;

        Entry(PersistentMap map, Object key, Object raw) {
            super(Loading.finished(map.store(), key), raw);
            this.map = map;
        }

        @Override
        public @Nullable Object getValue() {
            Object raw = super.getValue();
            return raw == null ? null : Loading.finished(map.store(), raw);
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            Object old = getValue();
            map.set(getKey(), value);
            super.setValue(value == null ? Loading.NULL : value);
            return old;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Map.Entry<?, ?> entry && Objects.equals(getKey(), entry.getKey())
                    && Objects.equals(getValue(), entry.getValue());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getKey()) ^ Objects.hashCode(getValue());
        }
    }
}
