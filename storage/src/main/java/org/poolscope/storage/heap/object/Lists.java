package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageReader;

/** Lists: their cells in one piece, above {@link #LARGEST_PIECE} of them in a tree of pages. */
public final class Lists {
    static final int LARGEST_PIECE = Heap.LARGEST / Long.BYTES;
    private static final int PER_LEAF = PageTree.LEAF / Long.BYTES;
    private static final int FIRST_ROOM = 4;

    private Lists() {}

    /** Makes an empty list; {@code flavour} as {@link Head#flavour} has it. */
    public static long create(Heap heap, int flavour) {
        return Head.create(heap, Head.LIST, flavour);
    }

    /** Address of the cell of item {@code i}, which must be there. */
    public static long place(PageReader pages, long list, long i) {
        if (Head.isTree(pages, list)) {
            return PageTree.leaf(pages, Head.body(pages, list), i / PER_LEAF) + i % PER_LEAF * Long.BYTES;
        }
        if (i >= LARGEST_PIECE) {
            throw pages.corrupt("A list has more items than room", list);
        }
        return Head.body(pages, list) + i * Long.BYTES;
    }

    /** The cell of item {@code i}. */
    public static long get(PageReader pages, long list, long i) {
        return pages.i64(place(pages, list, i));
    }

    /** Puts a cell in place of item {@code i}; the old one is released. */
    public static void set(Heap heap, long list, long i, long cell) {
        long place = place(heap.pages(), list, i);
        long old = heap.pages().i64(place);
        heap.pages().put64(place, cell);
        References.release(heap, old);
    }

    /** Puts a cell before item {@code i}, which may be the end. */
    public static void insert(Heap heap, long list, long i, long cell) {
        PageChanges pages = heap.pages();
        long count = Head.count(pages, list);
        makeRoom(heap, list, count);
        for (long at = count; at > i; at--) {
            pages.put64(place(pages, list, at), get(pages, list, at - 1));
        }
        pages.put64(place(pages, list, i), cell);
        Head.count(pages, list, count + 1);
    }

    /** Removes item {@code i}; its cell is released. */
    public static void remove(Heap heap, long list, long i) {
        PageChanges pages = heap.pages();
        long old = get(pages, list, i);
        long count = Head.count(pages, list) - 1;
        for (long at = i; at < count; at++) {
            pages.put64(place(pages, list, at), get(pages, list, at + 1));
        }
        Head.count(pages, list, count);
        if (Head.isTree(pages, list) && count % PER_LEAF == 0) {
            long left = PageTree.cut(pages, Head.body(pages, list), count / PER_LEAF);
            Head.body(pages, list, left == 0 ? Head.SMALL : Head.TREE, left);
        }
        References.release(heap, old);
    }

    private static void makeRoom(Heap heap, long list, long count) {
        PageChanges pages = heap.pages();
        long body = Head.body(pages, list);
        if (Head.isTree(pages, list)) {
            if (count % PER_LEAF == 0) {
                Head.body(pages, list, Head.TREE, PageTree.withLeaf(pages, body, count / PER_LEAF));
            }
            return;
        }
        int room = body == 0 ? 0 : Heap.size(pages, body) / Long.BYTES;
        if (count < room) {
            return;
        }
        if (room < LARGEST_PIECE) {
            Head.body(pages, list, Head.SMALL,
                    Pieces.grown(heap, body, (int) count * Long.BYTES, Math.max(FIRST_ROOM, room * 2) * Long.BYTES));
        } else {
            long tree = PageTree.withLeaf(pages, 0, 0);
            Pieces.move(heap, body, PageTree.leaf(pages, tree, 0), (int) count * Long.BYTES);
            Head.body(pages, list, Head.TREE, tree);
        }
    }
}
