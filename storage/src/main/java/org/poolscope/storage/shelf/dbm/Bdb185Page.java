package org.poolscope.storage.shelf.dbm;

import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/**
 * A page of a 1.85 file: pairs of numbers, which are offsets of key and value or, with a mark for the second, a link
 * or a piece of a pair too big for a page.
 *
 * @param view   the file
 * @param number of the page
 * @param start  offset of the page in bytes
 * @param size   of the page in bytes
 * @param slots  how many numbers there are, even
 */
record Bdb185Page(FileView view, long number, long start, int size, int slots) {
    /** The first number is the address of the next page. */
    static final int LINK = 0;
    /** Part of a big key. */
    static final int KEY_PART = 1;
    /** The end of a big key, or a part of its value. */
    static final int KEY_END = 2;
    /** The end of a big key together with a part of its value, or the last piece of the value. */
    static final int LAST = 3;

    static Bdb185Page read(Bdb185Header header, long number) throws SourceException.Corrupt {
        FileView view = header.view();
        long start = number * header.pageSize();
        int slots = view.u16(start);
        if (slots % 2 != 0 || 2 * (slots + 3) > header.pageSize()) {
            throw view.corrupt("A page has the impossible number of " + slots + " entries", start);
        }
        view.file().check(start, header.pageSize());
        return new Bdb185Page(view, number, start, header.pageSize(), slots);
    }

    /** One of the numbers, counted from 1. */
    int slot(int index) throws SourceException.Corrupt {
        return view.u16(start + 2L * index);
    }

    /** Whether the pair in these slots is an ordinary one, its key and value on this page. */
    boolean isOrdinary(int index) throws SourceException.Corrupt {
        return slot(index + 1) > LAST;
    }

    /** Whether the page begins with a piece of a big pair. */
    boolean isBig() throws SourceException.Corrupt {
        return slots >= 2 && slot(2) >= KEY_PART && slot(2) <= LAST;
    }

    /** Whether bytes are left on the page; the format tells by this whether a value ends where its key does. */
    boolean hasRoom() throws SourceException.Corrupt {
        return slot(slots + 1) != 0;
    }

    /** An offset within the page that must lie between its entries and {@code end}. */
    int offset(int index, int end) throws SourceException.Corrupt {
        int offset = slot(index);
        if (offset > end || offset < 2 * (slots + 1)) {
            throw view.corrupt("A key or value overlaps another", start + 2L * index);
        }
        return offset;
    }
}
