package org.poolscope.storage.shelf.dbm;

import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/**
 * A hash page whose items are known to lie one before the other between its entries and its end.
 *
 * @param view  the file
 * @param start offset of the page in bytes
 * @param size  of the page in bytes
 * @param items how many, an even number: key, value, key, value
 */
record BdbPage(FileView view, long start, int size, int items) {
    /** Bytes of a page before its entries or data. */
    static final int HEADER = 26;

    private static final int UNUSED = 0;
    private static final int UNSORTED = 2;
    private static final int SORTED = 13;

    static BdbPage read(BdbMeta meta, long start) throws SourceException.Corrupt {
        FileView view = meta.view();
        int items = view.u16(start + 20);
        int type = view.u8(start + 25);
        boolean known = type == SORTED || type == UNSORTED || (type == UNUSED && items == 0);
        if (!known || items % 2 != 0 || HEADER + 2 * items > meta.pageSize()) {
            throw view.corrupt("Not a hash page: type " + type + " with " + items + " items", start);
        }
        BdbPage page = new BdbPage(view, start, meta.pageSize(), items);
        page.checkItems();
        return page;
    }

    int pairs() {
        return items / 2;
    }

    /** Offset in the file of an item, whose first byte is its type. */
    long item(int index) throws SourceException.Corrupt {
        return start + offset(index);
    }

    /** Length of an item in bytes, its type included; at least 1. */
    int length(int index) throws SourceException.Corrupt {
        return (index == 0 ? size : offset(index - 1)) - offset(index);
    }

    private int offset(int index) throws SourceException.Corrupt {
        return view.u16(start + HEADER + 2L * index);
    }

    private void checkItems() throws SourceException.Corrupt {
        int before = size;
        for (int index = 0; index < items; index++) {
            int offset = offset(index);
            if (offset >= before) {
                throw view.corrupt("Items " + (index - 1) + " and " + index + " of a page overlap", start);
            }
            before = offset;
        }
        if (items > 0 && before < HEADER + 2 * items) {
            throw view.corrupt("The items of a page overlap its entries", start);
        }
    }
}
