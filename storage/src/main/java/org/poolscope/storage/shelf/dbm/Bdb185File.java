package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.OptionalLong;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;

/**
 * Berkeley DB 1.85 hash files, the ndbm of macOS and the BSDs. Lists the keys behind a long value, which the real
 * library leaves out.
 */
final class Bdb185File extends BucketFile {
    private static final long END = -1;
    private static final long STOP = -2;

    private final Bdb185Header header;

    private Bdb185File(Bdb185Header header) {
        super(DbmKind.BDB_185, header.view());
        this.header = header;
    }

    static Bdb185File open(MappedFile file) throws SourceException {
        return new Bdb185File(Bdb185Header.read(file));
    }

    @Override
    Buckets buckets(RecordVisitor visitor) {
        return new Pages(visitor);
    }

    @Override
    long count(RecordVisitor visitor) {
        return Math.min(header.maxBucket() + 1, header.pages());
    }

    @Override
    OptionalLong bucket(byte[] key) {
        return header.standardHash() ? OptionalLong.of(header.bucket(key)) : OptionalLong.empty();
    }

    @Override
    MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt {
        if (record.at() >= 0) {
            return view().slice(record.at(), record.valueLength());
        }
        Bdb185Page first = Bdb185Page.read(header, -record.at());
        return new Bdb185BigPair(header, first, new BitSet()).value(most);
    }

    /** One walk over pages, each only once; a page behind the end of a sparse file is empty. */
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
                long page = header.page(bucket);
                while (page >= 0 && page < header.pages()) {
                    Bdb185Page read = enter(page);
                    page = read.isBig() ? visitBig(read) : visitPairs(read);
                }
                return page != STOP;
            } catch (SourceException.Corrupt e) {
                visitor.damaged(e);
                return true;
            }
        }

        private Bdb185Page enter(long page) throws SourceException.Corrupt {
            if (seen.get((int) page)) {
                throw view().corrupt("Page " + page + " is in two places", page * header.pageSize());
            }
            seen.set((int) page);
            return Bdb185Page.read(header, page);
        }

        /** Shows the pairs of a page; answers the number of the next page, or END or STOP. */
        private long visitPairs(Bdb185Page page) throws SourceException {
            int end = page.size();
            for (int slot = 1; slot < page.slots(); slot += 2) {
                if (!page.isOrdinary(slot)) {
                    return link(page, slot);
                }
                int key = page.offset(slot, end);
                int value = page.offset(slot + 1, key);
                byte[] name = keys.take(page.start() + key, (long) end - key);
                if (!visitor.visit(new DbmRecord(name, (long) key - value, page.start() + value))) {
                    return STOP;
                }
                end = value;
            }
            return END;
        }

        private long visitBig(Bdb185Page page) throws SourceException {
            Bdb185BigPair pair = new Bdb185BigPair(header, page, seen);
            keys.spend(page.start(), pair.keyLength());
            return visitor.visit(new DbmRecord(pair.key(), pair.valueLength(), -page.number())) ? pair.next() : STOP;
        }

        private long link(Bdb185Page page, int slot) throws SourceException.Corrupt {
            if (page.slot(slot + 1) != Bdb185Page.LINK) {
                throw view().corrupt("A long value does not begin its page", page.start());
            }
            return header.overflowPage(page.slot(slot));
        }
    }
}
