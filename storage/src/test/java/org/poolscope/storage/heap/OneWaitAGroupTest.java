package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.EmptyStore;
import org.poolscope.storage.heap.page.Medium;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageStore;

/** A durable group of changes waits for the disk once, however many there are in it, and a fast one never. */
class OneWaitAGroupTest {
    private static final int GROUPS = 50;
    private static final int CHANGES = 200;

    private final Counted data = new Counted();
    private final Counted log = new Counted();

    @Test
    void aDurableGroupWaitsOnceAndAFastOneNever() {
        EmptyStore.format(data, 7);
        PageStore store = new PageStore(data, log, ControlBlock.alone(), new long[]{1, 1});
        store.refresh();
        PageChanges first = store.begin();
        Heap heap = new Heap(first);
        first.put64(PageLayout.ROOT, References.retain(heap, Cell.object(Dicts.create(heap, Cell.NONE))));
        store.commit(first, true);

        assertEquals(GROUPS, waits(store, true));
        assertEquals(0, waits(store, false));
    }

    /** How often the disk was waited for by so many groups. */
    private long waits(PageStore store, boolean durable) {
        long before = data.forced + log.forced;
        for (int group = 0; group < GROUPS; group++) {
            PageChanges change = store.begin();
            Heap heap = new Heap(change);
            long root = Cell.address(change.i64(PageLayout.ROOT));
            for (long i = 0; i < CHANGES; i++) {
                Dicts.put(heap, root, Key.of(i), Scalars.write(heap, "value " + group));
            }
            store.commit(change, durable);
        }
        return data.forced + log.forced - before;
    }

    /** A file in memory that counts how often its disk was waited for. */
    private static final class Counted implements Medium {
        private final LossyMedium bytes = new LossyMedium(new LossyMedium.Fuse(Long.MAX_VALUE), new byte[0]);
        private long forced;

        @Override
        public String name() {
            return bytes.name();
        }

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public MemorySegment view() {
            return bytes.view();
        }

        @Override
        public void put(long offset, byte[] from, int start, int length) {
            bytes.put(offset, from, start, length);
        }

        @Override
        public void grow(long size) {
            bytes.grow(size);
        }

        @Override
        public void refresh() {
            bytes.refresh();
        }

        @Override
        public void force() {
            forced++;
            bytes.force();
        }

        @Override
        public void close() {
            bytes.close();
        }
    }
}
