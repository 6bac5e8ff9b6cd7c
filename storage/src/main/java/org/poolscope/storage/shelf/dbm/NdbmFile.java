package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/**
 * The first ndbm, as on Solaris: pages of 1,024 bytes with the offsets of keys and values in turn, packed from the end.
 * Nothing in the file says what it is, so it counts as one only when every page keeps the rules.
 */
final class NdbmFile extends FileDbm {
    private static final int PAGE = 1024;

    private NdbmFile(FileView view) {
        super(DbmKind.NDBM, view);
    }

    /** Opens a {@code .pag} file in the byte order in which all its pages make sense. */
    static NdbmFile open(MappedFile file) throws SourceException {
        for (ByteOrder order : new ByteOrder[]{ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            FileView view = new FileView(file, order);
            if (makesSense(view)) {
                return new NdbmFile(view);
            }
        }
        throw new SourceException.Unsupported("It is neither GDBM's nor the classic form of an ndbm file.",
                file.path().toString(), "Open it on the system that wrote it and store it into a new shelf.");
    }

    private static boolean makesSense(FileView view) throws SourceException.Corrupt {
        if (view.size() % PAGE != 0) {
            return false;
        }
        for (long page = 0; page < view.size(); page += PAGE) {
            if (!isPage(view, page)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPage(FileView view, long page) throws SourceException.Corrupt {
        int items = view.u16(page);
        if (items % 2 != 0 || 2 * (items + 1) > PAGE) {
            return false;
        }
        int before = PAGE;
        for (int index = 1; index <= items; index++) {
            int offset = view.u16(page + 2L * index);
            if (offset > before || offset < 2 * (items + 1)) {
                return false;
            }
            before = offset;
        }
        return true;
    }

    @Override
    void walk(RecordVisitor visitor) throws SourceException {
        for (long page = 0; page < view().size(); page += PAGE) {
            if (!isPage(view(), page)) {
                visitor.damaged(view().corrupt("Not an ndbm page", page));
            } else if (!visitPage(page, visitor)) {
                return;
            }
        }
    }

    @Override
    void walkTowards(byte[] key, RecordVisitor visitor) throws SourceException {
        walk(visitor);
    }

    @Override
    MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt {
        return view().slice(record.at(), record.valueLength());
    }

    private boolean visitPage(long page, RecordVisitor visitor) throws SourceException.Corrupt {
        int items = view().u16(page);
        int end = PAGE;
        for (int index = 1; index < items; index += 2) {
            int key = view().u16(page + 2L * index);
            int value = view().u16(page + 2L * index + 2);
            if (!visitor.visit(new DbmRecord(view().copy(page + key, end - key), (long) key - value, page + value))) {
                return false;
            }
            end = value;
        }
        return true;
    }
}
