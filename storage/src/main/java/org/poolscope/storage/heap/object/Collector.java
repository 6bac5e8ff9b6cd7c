package org.poolscope.storage.heap.object;

import java.util.ArrayDeque;
import java.util.Deque;
import org.poolscope.storage.heap.alloc.Addresses;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.page.PageLayout;

/** Takes back objects that nothing leads to any more but each other, which counting references cannot see. */
public final class Collector {
    private Collector() {}

    /** Marks what can be reached from the root and takes back all other objects; answers how many those were. */
    public static long collect(Heap heap) {
        Addresses reached = reached(heap);
        Addresses lost = new Addresses();
        Survey.objects(heap.pages(), at -> {
            if (!reached.has(at)) {
                lost.add(at);
            }
        });
        lost.forEach(at -> References.cells(heap.pages(), at, cell -> {
            if (!Cell.isObject(cell)) {
                Scalars.free(heap, cell);
            } else if (reached.has(Cell.address(cell))) {
                long to = Cell.address(cell);
                Head.references(heap.pages(), to, Head.references(heap.pages(), to) - 1);
            }
        }));
        lost.forEach(at -> References.dissolve(heap, at));
        return lost.size();
    }

    private static Addresses reached(Heap heap) {
        Addresses reached = new Addresses();
        Deque<Long> open = new ArrayDeque<>();
        visit(heap.pages().i64(PageLayout.ROOT), reached, open);
        while (!open.isEmpty()) {
            References.cells(heap.pages(), open.pop(), cell -> visit(cell, reached, open));
        }
        return reached;
    }

    private static void visit(long cell, Addresses reached, Deque<Long> open) {
        if (Cell.isObject(cell) && reached.add(Cell.address(cell))) {
            open.push(Cell.address(cell));
        }
    }
}
