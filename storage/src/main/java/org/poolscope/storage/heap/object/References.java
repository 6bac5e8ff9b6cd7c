package org.poolscope.storage.heap.object;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.PageReader;

/** Who refers to whom: an object lives as long as a cell leads to it. */
public final class References {
    private References() {}

    /** One more cell leads to the object of {@code cell}; answers the cell. */
    public static long retain(Heap heap, long cell) {
        if (Cell.isObject(cell)) {
            long at = Cell.address(cell);
            Head.references(heap.pages(), at, Head.references(heap.pages(), at) + 1);
        }
        return cell;
    }

    /** A cell is gone; so is what only it led to, without ever going deep. */
    public static void release(Heap heap, long cell) {
        Deque<Long> gone = new ArrayDeque<>();
        drop(heap, cell, gone);
        while (!gone.isEmpty()) {
            long at = gone.pop();
            cells(heap.pages(), at, one -> drop(heap, one, gone));
            dissolve(heap, at);
        }
    }

    private static void drop(Heap heap, long cell, Deque<Long> gone) {
        if (!Cell.isObject(cell)) {
            Scalars.free(heap, cell);
            return;
        }
        long at = Cell.address(cell);
        int left = Head.references(heap.pages(), at) - 1;
        Head.references(heap.pages(), at, left);
        if (left == 0) {
            gone.push(at);
        }
    }

    /** Takes back an object whose cells are done with. */
    static void dissolve(Heap heap, long at) {
        long body = Head.body(heap.pages(), at);
        if (Head.type(heap.pages(), at) == Head.DICT && Head.index(heap.pages(), at) != 0) {
            DictIndex.free(heap.pages(), at);
        }
        if (Head.isTree(heap.pages(), at)) {
            PageTree.cut(heap.pages(), body, 0);
        } else if (body != 0) {
            heap.free(body);
        }
        heap.free(at);
    }

    /** Tells every cell that an object holds: items, keys and values, its name. */
    public static void cells(PageReader pages, long at, LongConsumer to) {
        switch (Head.type(pages, at)) {
            case Head.LIST -> {
                long count = Head.count(pages, at);
                for (long i = 0; i < count; i++) {
                    to.accept(Lists.get(pages, at, i));
                }
            }
            case Head.DICT -> {
                long used = Head.used(pages, at);
                for (long i = 0; i < used; i++) {
                    long entry = Dicts.entry(pages, at, i);
                    long key = pages.i64(entry);
                    if (key != Cell.ABSENT) {
                        to.accept(key);
                        to.accept(pages.i64(entry + Long.BYTES));
                    }
                }
            }
            default -> {
                // An array holds bytes and no cells.
            }
        }
        to.accept(Head.name(pages, at));
    }
}
