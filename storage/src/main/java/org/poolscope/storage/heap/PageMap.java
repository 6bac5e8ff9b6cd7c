package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.alloc.SizeClass;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * The pages of a store at one moment. Of a store of many pages only every so-many-th is looked at, and sums are made of
 * those.
 *
 * @param pages   that were ever given out
 * @param free    how many of them are free
 * @param step    the pages looked at are {@code 0, step, 2 step, …}
 * @param cells   what was seen of each
 * @param gaps    bytes free within pages that are divided into pieces; an estimate where {@code step} is not 1
 * @param largest free pages next to each other, at most; 0 where {@code step} is not 1
 */
public record PageMap(long pages, long free, long step, List<Cell> cells, long gaps, long largest) {
    /** Bytes of a page. */
    public static final long PAGE = PageLayout.PAGE;

    /**
     * One page.
     *
     * @param use      what it is used for
     * @param checksum of its content: another one when it was changed
     */
    public record Cell(PageUse use, int checksum) {}

    /** Copies the cells. */
    public PageMap {
        cells = List.copyOf(cells);
    }

    /** Looks at {@code most} pages at most. */
    static PageMap of(PageReader pages, int most) {
        long end = pages.i64(PageLayout.END);
        long step = Math.max(1, (end + most - 1) / most);
        List<Cell> cells = new ArrayList<>();
        long gaps = 0;
        long run = 0;
        long largest = 0;
        for (long page = 0; page < end; page += step) {
            PageUse use = PageUse.of(pages, page);
            long address = page << PageLayout.SHIFT;
            cells.add(new Cell(use, use == PageUse.FREE ? 0 : pages.i32(address)));
            gaps += use == PageUse.OBJECTS || use == PageUse.VALUES ? room(pages, address) : 0;
            run = use == PageUse.FREE ? run + 1 : 0;
            largest = Math.max(largest, run);
        }
        return new PageMap(end, pages.i64(PageLayout.FREE_PAGES), step, cells, gaps * step, step == 1 ? largest : 0);
    }

    /** Bytes of the pages in use. */
    public long used() {
        return (pages - free) * PAGE;
    }

    private static long room(PageReader pages, long address) {
        int sizeClass = Heap.sizeClass(pages, address);
        return (long) (SizeClass.perPage(sizeClass) - pages.u16(address + PageLayout.COUNT))
                * SizeClass.size(sizeClass);
    }
}
