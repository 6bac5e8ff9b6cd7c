package org.poolscope.storage.heap;

import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.PageTree;
import org.poolscope.storage.heap.alloc.SizeClass;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.object.DictIndex;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/** What a page of a store is used for. */
public enum PageUse {
    /** The first page, and pages that tell which pages are in use. */
    HEADER,
    /** Heads of lists, dicts and arrays. */
    OBJECTS,
    /** Texts, other values and the content of small containers. */
    VALUES,
    /** The content of large things. */
    CONTENT,
    /** What leads to that: insides of trees, indices of dicts. */
    INDEX,
    /** Free. */
    FREE;

    static PageUse of(PageReader pages, long page) {
        if (!Survey.isUsed(pages, page)) {
            return FREE;
        }
        long address = page << PageLayout.SHIFT;
        return switch (pages.u8(address + PageLayout.KIND)) {
            case PageLayout.SUPER, PageLayout.BITMAP -> HEADER;
            case Heap.PIECES -> Heap.sizeClass(pages, address) == SizeClass.OBJECTS ? OBJECTS : VALUES;
            case PageTree.LEAVES -> CONTENT;
            case PageTree.INNER, DictIndex.BUCKET -> INDEX;
            default -> FREE;
        };
    }
}
