package org.poolscope.storage.shelf.dbm;

import java.util.OptionalLong;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/** The hash files of Berkeley DB: numbered buckets, each a chain of pages. */
abstract sealed class BucketFile extends FileDbm permits BdbFile, Bdb185File {
    BucketFile(DbmKind kind, FileView view) {
        super(kind, view);
    }

    /** One walk over buckets. */
    interface Buckets {
        /** Shows the records of a bucket; false once the visitor has seen enough. */
        boolean visit(long bucket) throws SourceException;
    }

    /** A walk that shows its records to a visitor. */
    abstract Buckets buckets(RecordVisitor visitor);

    /** How many buckets there are, as far as the file has pages for them; a shortage is damage. */
    abstract long count(RecordVisitor visitor) throws SourceException;

    /** The bucket of a key, empty if the file uses another hash than the usual one. */
    abstract OptionalLong bucket(byte[] key);

    @Override
    final void walk(RecordVisitor visitor) throws SourceException {
        Buckets buckets = buckets(visitor);
        long count = count(visitor);
        for (long bucket = 0; bucket < count; bucket++) {
            if (!buckets.visit(bucket)) {
                return;
            }
        }
    }

    @Override
    final void walkTowards(byte[] key, RecordVisitor visitor) throws SourceException {
        OptionalLong bucket = bucket(key);
        if (bucket.isPresent()) {
            buckets(visitor).visit(bucket.getAsLong());
        } else {
            walk(visitor);
        }
    }
}
