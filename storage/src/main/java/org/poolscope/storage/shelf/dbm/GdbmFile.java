package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.util.TreeSet;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/** GDBM in all its layouts and byte orders: a directory of buckets, each a table of pointers to key and value. */
final class GdbmFile extends FileDbm {
    private static final int FREE = -1;

    private final GdbmHeader header;

    private GdbmFile(DbmKind kind, GdbmHeader header) {
        super(kind, header.view());
        this.header = header;
    }

    /** Reads the header; {@code posing} says that the file is one half of an ndbm pair. */
    static GdbmFile open(MappedFile file, boolean posing) throws SourceException.Corrupt {
        GdbmHeader header = GdbmHeader.read(file);
        DbmKind plain = header.numsync() ? DbmKind.GDBM_NUMSYNC : DbmKind.GDBM;
        return new GdbmFile(posing ? DbmKind.GDBM_NDBM : plain, header);
    }

    @Override
    void walk(RecordVisitor visitor) throws SourceException {
        Buckets buckets = new Buckets(visitor);
        for (int entry = 0; entry < 1 << header.bits(); entry++) {
            if (!buckets.visit(entry)) {
                return;
            }
        }
    }

    @Override
    void walkTowards(byte[] key, RecordVisitor visitor) throws SourceException {
        Buckets buckets = new Buckets(visitor);
        int shift = 31 - header.bits();
        if (buckets.visit(GdbmHash.of(key, true) >>> shift)) {
            buckets.visit(GdbmHash.of(key, false) >>> shift);
        }
    }

    @Override
    MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt {
        return view().slice(record.at(), record.valueLength());
    }

    /** One walk over buckets: each only once, and none that overlaps another. */
    private final class Buckets {
        private final RecordVisitor visitor;
        private final KeyBudget keys = new KeyBudget(view());
        private final TreeSet<Long> seen = new TreeSet<>();
        private long last = -1;

        Buckets(RecordVisitor visitor) {
            this.visitor = visitor;
        }

        boolean visit(int entry) throws SourceException {
            long bucket = header.bucket(entry);
            if (bucket == last || seen.contains(bucket)) {
                return true;
            }
            last = bucket;
            try {
                checkPlace(bucket);
            } catch (SourceException.Corrupt e) {
                visitor.damaged(e);
                return true;
            }
            for (int element = 0; element < header.elements(); element++) {
                if (!visitElement(bucket + header.layout().element(element))) {
                    return false;
                }
            }
            return true;
        }

        private void checkPlace(long bucket) throws SourceException.Corrupt {
            view().file().check(bucket, header.bucketSize());
            Long before = seen.floor(bucket);
            Long behind = seen.ceiling(bucket);
            if ((before != null && bucket - before < header.bucketSize())
                    || (behind != null && behind - bucket < header.bucketSize())) {
                throw view().corrupt("Two buckets overlap", bucket);
            }
            seen.add(bucket);
        }

        private boolean visitElement(long element) throws SourceException {
            if (view().i32(element) == FREE) {
                return true;
            }
            DbmRecord record;
            try {
                record = record(element);
            } catch (SourceException.Corrupt e) {
                visitor.damaged(e);
                return true;
            }
            return visitor.visit(record);
        }

        private DbmRecord record(long element) throws SourceException.Corrupt {
            FileView view = view();
            long data = header.offset(element + 8);
            int keySize = view.i32(element + header.layout().keySize());
            int valueSize = view.i32(element + header.layout().keySize() + 4);
            if (keySize < 0 || valueSize < 0) {
                throw view.corrupt("A record has a negative length", element);
            }
            view.file().check(data, (long) keySize + valueSize);
            byte[] key = keys.take(data, keySize);
            for (int i = 0; i < Math.min(keySize, 4); i++) {
                if (view.u8(element + 4 + i) != (key[i] & 0xFF)) {
                    throw view.corrupt("A key differs from its entry in the bucket", data);
                }
            }
            return new DbmRecord(key, valueSize, data + keySize);
        }
    }
}
