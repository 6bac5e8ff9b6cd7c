package org.poolscope.storage.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.ArrayData;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/**
 * Copies objects into a fresh store, with everything they lead to and who shares what. What cannot be read becomes none in
 * a list and is left out of a dict, and is told.
 */
final class Copying {
    private static final int COMMIT_EACH = 2000;

    private final PageReader from;
    private final PageStore to;
    private final Map<Long, Long> copies = new HashMap<>();
    private final Deque<Long> open = new ArrayDeque<>();
    private final List<String> lost = new ArrayList<>();
    private PageChanges change;
    private Heap heap;
    private int done;

    Copying(PageReader from, PageStore to) {
        this.from = from;
        this.to = to;
        this.change = to.begin();
        this.heap = new Heap(change);
    }

    /** Copies an object and all it leads to; answers its cell, counted as one that leads to it. */
    long copy(long at) {
        long cell = object(at);
        while (!open.isEmpty()) {
            long next = open.remove();
            fill(next, Cell.address(copied(next)));
        }
        return References.retain(heap, cell);
    }

    /** Whether an object was copied. */
    boolean has(long at) {
        return copies.containsKey(at);
    }

    Heap heap() {
        return heap;
    }

    /** What could not be read, a sentence each. */
    List<String> lost() {
        return lost;
    }

    /** Makes what was copied last. */
    void finish() {
        to.commit(change, false);
    }

    private long copied(long at) {
        Long copy = copies.get(at);
        if (copy == null) {
            throw new IllegalStateException("not begun: " + at);
        }
        return copy;
    }

    private long object(long at) {
        Long known = copies.get(at);
        if (known != null) {
            return known;
        }
        Head.check(from, at, 0);
        long copy = switch (Head.type(from, at)) {
            case Head.LIST -> Lists.create(heap, Head.flavour(from, at));
            case Head.DICT -> Dicts.create(heap, Scalars.write(heap, name(at)));
            default -> ArrayData.create(heap, String.valueOf(Scalars.read(from, Head.name(from, at))),
                    ArrayData.read(from, at, 0, Head.count(from, at)));
        };
        copies.put(at, Cell.object(copy));
        open.add(at);
        return Cell.object(copy);
    }

    private @org.jspecify.annotations.Nullable Object name(long at) {
        try {
            return Scalars.read(from, Head.name(from, at));
        } catch (HeapFault e) {
            lost.add("The name of an object: " + e.failure().what());
            return null;
        }
    }

    private void fill(long at, long copy) {
        switch (Head.type(from, at)) {
            case Head.LIST -> items(at, copy);
            case Head.DICT -> entries(at, copy);
            default -> {
                // An array came whole.
            }
        }
    }

    private void items(long at, long copy) {
        long count = Head.count(from, at);
        for (long i = 0; i < count; i++) {
            long cell = Cell.NONE;
            try {
                cell = cell(Lists.get(from, at, i));
            } catch (HeapFault | IndexOutOfBoundsException e) {
                lost.add("Item " + i + " of a list: " + why(e));
                if (lost.size() > Verification.MOST) {
                    return;
                }
            }
            Lists.insert(heap, copy, i, References.retain(heap, cell));
            pause();
        }
    }

    private void entries(long at, long copy) {
        long used = Head.used(from, at);
        for (long i = 0; i < used && lost.size() <= Verification.MOST; i++) {
            Object key = "?";
            try {
                long entry = Dicts.entry(from, at, i);
                long cell = from.i64(entry);
                if (cell != Cell.ABSENT) {
                    Object read = Scalars.read(from, cell);
                    key = read == null ? "None" : read;
                    long value = cell(from.i64(entry + Long.BYTES));
                    Dicts.put(heap, copy, Key.of(read), References.retain(heap, value));
                }
            } catch (HeapFault | IndexOutOfBoundsException e) {
                lost.add("The value of '" + key + "': " + why(e));
            }
            pause();
        }
    }

    private long cell(long cell) {
        return Cell.isObject(cell) ? object(Cell.address(cell)) : Scalars.write(heap, Scalars.read(from, cell));
    }

    /** Keeps the change in hand small: nobody sees the fresh store before it is whole. */
    private void pause() {
        done++;
        if (done % COMMIT_EACH == 0) {
            to.commit(change, false);
            change = to.begin();
            heap = new Heap(change);
        }
    }

    private static String why(RuntimeException e) {
        return e instanceof HeapFault fault ? fault.failure().what() : "A number contradicts the format.";
    }
}
