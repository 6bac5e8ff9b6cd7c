package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/** What all kinds share whose bytes are read by this package itself. */
abstract sealed class FileDbm implements Dbm permits GdbmFile, BucketFile, NdbmFile, DumbFile {
    private final DbmKind kind;
    private final FileView view;

    FileDbm(DbmKind kind, FileView view) {
        this.kind = kind;
        this.view = view;
    }

    /** Shows all records. */
    abstract void walk(RecordVisitor visitor) throws SourceException;

    /** Shows at least the record with this key, and not many others. */
    abstract void walkTowards(byte[] key, RecordVisitor visitor) throws SourceException;

    /** The value of a record whose place has this format's meaning; what has to be copied only up to {@code most} bytes. */
    abstract MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt;

    final FileView view() {
        return view;
    }

    @Override
    public final DbmKind kind() {
        return kind;
    }

    @Override
    public final Path path() {
        return view.file().path();
    }

    @Override
    public final ByteOrder byteOrder() {
        return view.order();
    }

    @Override
    public final void scan(RecordVisitor visitor) throws SourceException {
        try {
            walk(visitor);
        } catch (InternalError e) {
            throw view.file().shrank(e);
        }
    }

    @Override
    public final Optional<DbmRecord> find(byte[] key) throws SourceException {
        Search search = new Search(key);
        try {
            walkTowards(key, search);
        } catch (InternalError e) {
            throw view.file().shrank(e);
        }
        return search.answer();
    }

    @Override
    public final MemorySegment value(DbmRecord record) throws SourceException.Corrupt {
        return head(record, Long.MAX_VALUE);
    }

    @Override
    public final MemorySegment head(DbmRecord record, long most) throws SourceException.Corrupt {
        try {
            return read(record, most);
        } catch (InternalError e) {
            throw view.file().shrank(e);
        }
    }

    @Override
    public OptionalLong offset(DbmRecord record) throws SourceException {
        return record.at() < 0 ? OptionalLong.empty() : OptionalLong.of(record.at());
    }

    @Override
    public final void close() {
        view.file().close();
    }

    /** Stops at the first record with the key; a damaged place may have held it, so then the answer is not "no". */
    private static final class Search implements RecordVisitor {
        private final byte[] key;
        private Optional<DbmRecord> found = Optional.empty();
        private SourceException.@Nullable Corrupt damage;

        Search(byte[] key) {
            this.key = key;
        }

        @Override
        public boolean visit(DbmRecord record) {
            if (Arrays.equals(record.key(), key)) {
                found = Optional.of(record);
            }
            return found.isEmpty();
        }

        @Override
        public void damaged(SourceException.Corrupt met) {
            damage = met;
        }

        Optional<DbmRecord> answer() throws SourceException.Corrupt {
            if (found.isEmpty() && damage != null) {
                throw damage;
            }
            return found;
        }
    }
}
