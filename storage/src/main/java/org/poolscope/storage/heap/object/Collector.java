package org.poolscope.storage.heap.object;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.page.PageLayout;

/** Takes back objects that nothing leads to any more but each other, which counting references cannot see. */
public final class Collector {
    private Collector() {}

    /** Marks what can be reached from the root and takes back all other objects; answers how many those were. */
    public static long collect(Heap heap) {
        BitSet reached = reached(heap);
        BitSet lost = new BitSet();
        Survey.objects(heap.pages(), at -> {
            if (!reached.get(place(at))) {
                lost.set(place(at));
            }
        });
        lost.stream().forEach(place -> References.cells(heap.pages(), (long) place * Long.BYTES, cell -> {
            if (!Cell.isObject(cell)) {
                Scalars.free(heap, cell);
            } else if (reached.get(place(Cell.address(cell)))) {
                long to = Cell.address(cell);
                Head.references(heap.pages(), to, Head.references(heap.pages(), to) - 1);
            }
        }));
        lost.stream().forEach(place -> References.dissolve(heap, (long) place * Long.BYTES));
        return lost.cardinality();
    }

    private static BitSet reached(Heap heap) {
        BitSet reached = new BitSet();
        Deque<Long> open = new ArrayDeque<>();
        visit(heap.pages().i64(PageLayout.ROOT), reached, open);
        while (!open.isEmpty()) {
            References.cells(heap.pages(), open.pop(), cell -> visit(cell, reached, open));
        }
        return reached;
    }

    private static void visit(long cell, BitSet reached, Deque<Long> open) {
        if (Cell.isObject(cell) && !reached.get(place(Cell.address(cell)))) {
            reached.set(place(Cell.address(cell)));
            open.push(Cell.address(cell));
        }
    }

    private static int place(long address) {
        return Math.toIntExact(address / Long.BYTES);
    }
}
