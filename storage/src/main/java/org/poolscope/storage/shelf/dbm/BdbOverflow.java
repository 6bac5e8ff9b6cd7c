package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/** Items that a Berkeley DB file keeps off their page, in a chain of overflow pages. */
final class BdbOverflow {
    private static final int OVERFLOW = 7;

    private final BdbMeta meta;
    private final FileView view;

    BdbOverflow(BdbMeta meta) {
        this.meta = meta;
        this.view = meta.view();
    }

    /** The first bytes, at most {@code most}, of an item of known length whose chain begins at a page. */
    MemorySegment read(long firstPage, long length, long most) throws SourceException.Corrupt {
        long room = (long) meta.pageSize() - BdbPage.HEADER;
        if (length > meta.pages() * room) {
            throw view.corrupt("A value of " + length + " bytes cannot be in this file", view.size());
        }
        MemorySegment taken = room(Math.min(length, most));
        long filled = 0;
        long page = firstPage;
        while (filled < taken.byteSize()) {
            long at = start(page);
            int used = view.u16(at + 22);
            if (view.u8(at + 25) != OVERFLOW || used == 0 || used > room || used > length - filled) {
                throw view.corrupt("A long value is broken off: overflow page " + page + " does not fit", at);
            }
            long part = Math.min(used, taken.byteSize() - filled);
            MemorySegment.copy(view.slice(at + BdbPage.HEADER, used), 0, taken, filled, part);
            filled += part;
            page = view.u32(at + 16);
        }
        return taken.asReadOnly();
    }

    /** The offset in bytes of a page that must be in the file. */
    long start(long page) throws SourceException.Corrupt {
        if (page <= 0 || page >= meta.pages() || page > Integer.MAX_VALUE) {
            throw view.corrupt("Page " + page + " lies outside the file", view.size());
        }
        return page * meta.pageSize();
    }

    private static MemorySegment room(long length) {
        return length <= Integer.MAX_VALUE - 8
                ? MemorySegment.ofArray(new byte[(int) length])
                : Arena.ofAuto().allocate(length);
    }
}
