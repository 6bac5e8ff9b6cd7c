package org.poolscope.storage.heap.alloc;

import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;

/**
 * Gives out pieces of pages and takes them back, within one change. Pages of a class that have room are in a list, whose
 * head is in the first page; a page without a piece in use goes back to the page floor, where it joins its neighbours.
 *
 * @param pages the change in which all of it happens
 */
public record Heap(PageChanges pages) {
    /** The most bytes that a piece has; what is longer lies in a {@link PageTree}. */
    public static final int LARGEST = 2032;
    /** The kind of the pages that are divided into pieces. */
    public static final int PIECES = 3;

    private static final int PREVIOUS = PageLayout.HEADER;

    /** Gives out a piece of at least so many bytes, whose content is left over from before; answers its address. */
    public long allocate(int bytes) {
        return take(SizeClass.of(bytes));
    }

    /** Gives out a piece for the head of an object. */
    public long allocateObject() {
        return take(SizeClass.OBJECTS);
    }

    /** Takes a piece back. */
    public void free(long address) {
        long page = pageOf(address);
        int sizeClass = sizeClass(pages, address);
        int piece = piece(pages, address);
        long word = page + SizeClass.word(piece);
        long bits = pages.i64(word);
        if ((bits & 1L << piece) == 0) {
            throw pages.corrupt("A piece is given back that is not in use", address);
        }
        pages.put64(word, bits & ~(1L << piece));
        int used = pages.u16(page + PageLayout.COUNT) - 1;
        pages.put16(page + PageLayout.COUNT, used);
        boolean wasFull = used + 1 == SizeClass.perPage(sizeClass);
        if (used == 0) {
            if (!wasFull) {
                unlink(page, sizeClass);
            }
            pages.free(page);
        } else if (wasFull) {
            link(page, sizeClass);
        }
    }

    /** How many bytes the piece at an address has. */
    public static int size(PageReader pages, long address) {
        return SizeClass.size(sizeClass(pages, address));
    }

    /** Fails unless a piece that is in use begins at an address. */
    public static void check(PageReader pages, long address) {
        int piece = piece(pages, address);
        if ((pages.i64(pageOf(address) + SizeClass.word(piece)) & 1L << piece) == 0) {
            throw pages.corrupt("A reference points to a piece that is not in use", address);
        }
    }

    /** The class of the piece at an address. */
    public static int sizeClass(PageReader pages, long address) {
        long page = pageOf(address);
        int sizeClass = pages.u8(page + PageLayout.CLASS);
        if (pages.u8(page + PageLayout.KIND) != PIECES || sizeClass >= SizeClass.count()) {
            throw pages.corrupt("A reference points to something that is no piece of the heap", address);
        }
        return sizeClass;
    }

    /** Which piece of its page begins at an address. */
    static int piece(PageReader pages, long address) {
        int sizeClass = sizeClass(pages, address);
        int within = (int) (address - pageOf(address)) - SizeClass.start(sizeClass);
        int piece = within / SizeClass.size(sizeClass);
        if (within < 0 || within % SizeClass.size(sizeClass) != 0 || piece >= SizeClass.perPage(sizeClass)) {
            throw pages.corrupt("A reference points into the middle of a piece", address);
        }
        return piece;
    }

    private long take(int sizeClass) {
        long head = head(sizeClass);
        long page = pages.i64(head);
        if (page == 0) {
            page = pages.allocate(PIECES);
            pages.put8(page + PageLayout.CLASS, sizeClass);
            link(page, sizeClass);
        }
        int many = SizeClass.perPage(sizeClass);
        int piece = unused(page, many);
        long word = page + SizeClass.word(piece);
        pages.put64(word, pages.i64(word) | 1L << piece);
        int used = pages.u16(page + PageLayout.COUNT) + 1;
        pages.put16(page + PageLayout.COUNT, used);
        if (used == many) {
            unlink(page, sizeClass);
        }
        return page + SizeClass.start(sizeClass) + (long) piece * SizeClass.size(sizeClass);
    }

    private int unused(long page, int many) {
        for (int piece = 0; piece < many; piece += Long.SIZE) {
            int found = piece + Long.numberOfTrailingZeros(~pages.i64(page + SizeClass.word(piece)));
            if (found < Math.min(many, piece + Long.SIZE)) {
                return found;
            }
        }
        throw pages.corrupt("A page is listed as having room and has none", page);
    }

    private void link(long page, int sizeClass) {
        long head = head(sizeClass);
        long next = pages.i64(head);
        pages.put64(page + PageLayout.LINK, next);
        pages.put64(page + PREVIOUS, 0);
        if (next != 0) {
            pages.put64(next + PREVIOUS, page);
        }
        pages.put64(head, page);
    }

    private void unlink(long page, int sizeClass) {
        long next = pages.i64(page + PageLayout.LINK);
        long previous = pages.i64(page + PREVIOUS);
        pages.put64(previous == 0 ? head(sizeClass) : previous + PageLayout.LINK, next);
        if (next != 0) {
            pages.put64(next + PREVIOUS, previous);
        }
        pages.put64(page + PageLayout.LINK, 0);
        pages.put64(page + PREVIOUS, 0);
    }

    private static long head(int sizeClass) {
        return PageLayout.HEADS + (long) sizeClass * Long.BYTES;
    }

    private static long pageOf(long address) {
        return address & -PageLayout.PAGE;
    }
}
