package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.page.PageReader;

/** Bytes of any length in the leaves of a tree of pages. */
final class LongBytes {
    private LongBytes() {}

    static long write(Heap heap, byte[] bytes) {
        long tree = 0;
        for (int at = 0; at < bytes.length; at += PageTree.LEAF) {
            long leaf = at / PageTree.LEAF;
            tree = PageTree.withLeaf(heap.pages(), tree, leaf);
            heap.pages().put(PageTree.leaf(heap.pages(), tree, leaf), bytes, at,
                    Math.min(PageTree.LEAF, bytes.length - at));
        }
        return tree;
    }

    static byte[] read(PageReader pages, long tree, long from, long length) {
        if (length < 0 || length > Integer.MAX_VALUE - 8) {
            throw pages.corrupt("A value has the absurd length " + length, tree);
        }
        if (length > 0) {
            PageTree.leaf(pages, tree, (from + length - 1) / PageTree.LEAF);
        }
        byte[] bytes = new byte[(int) length];
        int at = 0;
        while (at < bytes.length) {
            long place = from + at;
            int within = (int) (place % PageTree.LEAF);
            int count = Math.min(bytes.length - at, PageTree.LEAF - within);
            pages.copy(PageTree.leaf(pages, tree, place / PageTree.LEAF) + within, bytes, at, count);
            at += count;
        }
        return bytes;
    }
}
