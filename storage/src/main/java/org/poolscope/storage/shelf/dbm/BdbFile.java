package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.BitSet;
import java.util.OptionalLong;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;

/** Berkeley DB hash files, version 2 and later: buckets of pages with sorted or unsorted pairs. */
final class BdbFile extends BucketFile {
    private static final int INLINE = 1;
    private static final int OFF_PAGE = 3;

    private final BdbMeta meta;
    private final BdbOverflow overflow;

    private BdbFile(DbmKind kind, BdbMeta meta) {
        super(kind, meta.view());
        this.meta = meta;
        this.overflow = new BdbOverflow(meta);
    }

    /** Reads the first page; {@code posing} says that the file is named as an ndbm file. */
    static BdbFile open(MappedFile file, boolean posing) throws SourceException {
        return new BdbFile(posing ? DbmKind.BDB_NDBM : DbmKind.BDB_HASH, BdbMeta.read(file));
    }

    @Override
    Buckets buckets(RecordVisitor visitor) {
        return new Pages(visitor);
    }

    @Override
    long count(RecordVisitor visitor) throws SourceException {
        if (meta.maxBucket() >= meta.pages()) {
            visitor.damaged(view().corrupt("The file ends early: it has " + meta.pages()
                    + (meta.pages() == 1 ? " page" : " pages") + ", too few for bucket " + meta.maxBucket(), 72));
        }
        return Math.min(meta.maxBucket() + 1, meta.pages());
    }

    @Override
    OptionalLong bucket(byte[] key) {
        return meta.standardHash() ? OptionalLong.of(meta.bucket(key)) : OptionalLong.empty();
    }

    @Override
    public OptionalLong offset(DbmRecord record) throws SourceException {
        return view().u8(record.at()) == INLINE ? OptionalLong.of(record.at() + 1) : OptionalLong.empty();
    }

    @Override
    MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt {
        long item = record.at();
        return view().u8(item) == INLINE
                ? view().slice(item + 1, record.valueLength())
                : overflow.read(view().u32(item + 4), record.valueLength(), most);
    }

    /** One walk over pages, each only once. */
    private final class Pages implements Buckets {
        private final RecordVisitor visitor;
        private final KeyBudget keys = new KeyBudget(view());
        private final BitSet seen = new BitSet();

        Pages(RecordVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public boolean visit(long bucket) throws SourceException {
            try {
                long page = meta.page(bucket);
                do {
                    long at = enter(page);
                    if (!visitPage(at)) {
                        return false;
                    }
                    page = view().u32(at + 16);
                } while (page != 0);
            } catch (SourceException.Corrupt e) {
                visitor.damaged(e);
            }
            return true;
        }

        private long enter(long page) throws SourceException.Corrupt {
            long at = overflow.start(page);
            if (seen.get((int) page)) {
                throw view().corrupt("Page " + page + " is in two places", at);
            }
            seen.set((int) page);
            return at;
        }

        private boolean visitPage(long page) throws SourceException {
            BdbPage read = BdbPage.read(meta, page);
            for (int pair = 0; pair < read.pairs(); pair++) {
                DbmRecord record;
                try {
                    record = record(read, pair);
                } catch (SourceException.Corrupt e) {
                    visitor.damaged(e);
                    continue;
                }
                if (!visitor.visit(record)) {
                    return false;
                }
            }
            return true;
        }

        private DbmRecord record(BdbPage page, int pair) throws SourceException.Corrupt {
            long item = page.item(2 * pair);
            long length = length(item, page.length(2 * pair));
            byte[] key;
            if (view().u8(item) == INLINE) {
                key = keys.take(item + 1, length);
            } else {
                keys.spend(item, length);
                key = overflow.read(view().u32(item + 4), length, length).toArray(ValueLayout.JAVA_BYTE);
            }
            long value = page.item(2 * pair + 1);
            return new DbmRecord(key, length(value, page.length(2 * pair + 1)), value);
        }

        private long length(long item, int stored) throws SourceException.Corrupt {
            int form = view().u8(item);
            if (form == INLINE) {
                return stored - 1L;
            }
            if (form == OFF_PAGE && stored == 12) {
                return view().u32(item + 8);
            }
            throw view().corrupt("An item of unknown form " + form, item);
        }
    }
}
