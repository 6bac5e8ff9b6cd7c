package org.poolscope.storage.heap.alloc;

import java.util.function.LongConsumer;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/** Goes through all pages of a store, whoever refers to them. */
public final class Survey {
    private Survey() {}

    /** Tells the address of every piece that holds the head of an object. */
    public static void objects(PageReader pages, LongConsumer to) {
        long end = pages.i64(PageLayout.END);
        for (long page = 2; page < end; page++) {
            if (isUsed(pages, page)) {
                objectsOf(pages, page << PageLayout.SHIFT, to);
            }
        }
    }

    /** Tells the address of every piece of a page that holds the head of an object. */
    public static void objectsOf(PageReader pages, long page, LongConsumer to) {
        if (pages.u8(page + PageLayout.KIND) == Heap.PIECES
                && pages.u8(page + PageLayout.CLASS) == SizeClass.OBJECTS) {
            pieces(pages, page, to);
        }
    }

    /** Tells the address of every piece in use of a page. */
    public static void pieces(PageReader pages, long page, LongConsumer to) {
        int sizeClass = Heap.sizeClass(pages, page);
        for (int i = 0; i < SizeClass.perPage(sizeClass); i++) {
            if ((pages.i64(page + SizeClass.word(i)) & 1L << i) != 0) {
                to.accept(page + SizeClass.start(sizeClass) + (long) i * SizeClass.size(sizeClass));
            }
        }
    }

    /** Whether a page is marked as being in use. */
    public static boolean isUsed(PageReader pages, long page) {
        long inGroup = page % PageLayout.GROUP;
        long word = (PageLayout.bitmapOf(page) << PageLayout.SHIFT) + PageLayout.HEADER
                + inGroup / Long.SIZE * Long.BYTES;
        return (pages.i64(word) & 1L << inGroup) != 0;
    }
}
