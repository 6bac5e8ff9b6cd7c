package org.poolscope.storage.heap.alloc;

import java.util.function.LongConsumer;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Many pages under one number: the address of the top page, with the number of levels above the leaves in its lowest
 * bits; 0 for no page at all. Each page above the leaves holds 510 addresses. A leaf holds {@link #LEAF} bytes.
 */
public final class PageTree {
    /** Bytes that a leaf holds behind its header. */
    public static final int LEAF = PageLayout.PAGE - PageLayout.HEADER;
    /** The kind of the pages above the leaves. */
    public static final int INNER = 4;
    /** The kind of the leaves. */
    public static final int LEAVES = 5;

    private static final int FAN = LEAF / Long.BYTES;
    private static final int MOST_LEVELS = 5;

    private PageTree() {}

    /** Address of the content of leaf {@code index}. */
    public static long leaf(PageReader pages, long tree, long index) {
        long page = top(tree);
        long span = span(levels(pages, tree));
        if (tree == 0 || index < 0 || index >= span) {
            throw pages.corrupt("A tree of pages has no leaf " + index, page);
        }
        while (span > 1) {
            span /= FAN;
            page = child(pages, page, (int) (index / span));
            index %= span;
        }
        if (page == 0 || pages.u8(page + PageLayout.KIND) != LEAVES) {
            throw pages.corrupt("A tree of pages has something else for a leaf", page);
        }
        return page + PageLayout.HEADER;
    }

    /** The tree with leaf {@code index} in it, new if it was not; leaves are added in order. */
    public static long withLeaf(PageChanges pages, long tree, long index) {
        if (tree == 0) {
            return pages.allocate(LEAVES);
        }
        long grown = tree;
        while (index >= span(levels(pages, grown))) {
            long page = pages.allocate(INNER);
            pages.put64(page + PageLayout.HEADER, top(grown));
            pages.put8(page + PageLayout.CLASS, levels(pages, grown) + 1);
            grown = page | (levels(pages, grown) + 1);
        }
        fill(pages, top(grown), levels(pages, grown), index);
        return grown;
    }

    /** Takes back the leaves from {@code index} on; answers what is left. */
    public static long cut(PageChanges pages, long tree, long index) {
        if (tree == 0) {
            return 0;
        }
        if (index == 0) {
            each(pages, tree, pages::free);
            return 0;
        }
        trim(pages, top(tree), levels(pages, tree), index);
        return tree;
    }

    /** Tells all pages of a tree, leaves before those above. */
    public static void each(PageReader pages, long tree, LongConsumer to) {
        if (tree != 0) {
            each(pages, top(tree), levels(pages, tree), to);
        }
    }

    private static void each(PageReader pages, long page, int levels, LongConsumer to) {
        expect(pages, page, levels);
        for (int i = 0; levels > 0 && i < FAN; i++) {
            long below = pages.i64(page + PageLayout.HEADER + (long) i * Long.BYTES);
            if (below != 0) {
                each(pages, below, levels - 1, to);
            }
        }
        to.accept(page);
    }

    private static void trim(PageChanges pages, long page, int levels, long index) {
        long span = span(levels - 1);
        for (int i = 0; levels > 0 && i < FAN; i++) {
            long slot = page + PageLayout.HEADER + (long) i * Long.BYTES;
            long below = pages.i64(slot);
            if (below != 0 && i * span >= index) {
                each(pages, below, levels - 1, pages::free);
                pages.put64(slot, 0);
            } else if (below != 0 && (i + 1) * span > index) {
                trim(pages, below, levels - 1, index - i * span);
            }
        }
    }

    private static void fill(PageChanges pages, long top, int levels, long index) {
        long page = top;
        long left = index;
        for (int level = levels; level > 0; level--) {
            long span = span(level - 1);
            long slot = page + PageLayout.HEADER + left / span * Long.BYTES;
            long below = pages.i64(slot);
            if (below == 0) {
                below = pages.allocate(level == 1 ? LEAVES : INNER);
                pages.put8(below + PageLayout.CLASS, level - 1);
                pages.put64(slot, below);
            }
            page = below;
            left %= span;
        }
    }

    private static long child(PageReader pages, long page, int i) {
        if (pages.u8(page + PageLayout.KIND) != INNER) {
            throw pages.corrupt("A tree of pages has something else inside", page);
        }
        return pages.i64(page + PageLayout.HEADER + (long) i * Long.BYTES);
    }

    private static void expect(PageReader pages, long page, int levels) {
        if ((page & PageLayout.PAGE - 1) != 0 || pages.u8(page + PageLayout.KIND) != (levels == 0 ? LEAVES : INNER)
                || pages.u8(page + PageLayout.CLASS) != levels) {
            throw pages.corrupt("A tree of pages has something else inside", page);
        }
    }

    private static long top(long tree) {
        return tree & -PageLayout.PAGE;
    }

    private static int levels(PageReader pages, long tree) {
        int levels = (int) tree & PageLayout.PAGE - 1;
        if (levels > MOST_LEVELS) {
            throw pages.corrupt("A tree of pages has absurdly many levels", top(tree));
        }
        return levels;
    }

    /** Leaves below a page so many levels up. */
    private static long span(int levels) {
        long span = 1;
        for (int i = 0; i < levels; i++) {
            span *= FAN;
        }
        return span;
    }
}
