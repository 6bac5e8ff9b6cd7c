package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.poolscope.model.source.SourceException;

/**
 * One open dbm file or group of files: a table of byte strings, only read. Safe for several threads.
 *
 * <p>Opened from {@link SessionFiles}. What is damaged is told by {@link SourceException.Corrupt} with file and byte.
 */
public sealed interface Dbm extends AutoCloseable permits FileDbm, SqliteDbm {
    /** Which kind of file this is. */
    DbmKind kind();

    /** The file that holds the values. */
    Path path();

    /** The byte order of the machine that wrote it; little-endian where the format does not tell (dumb, SQLite). */
    ByteOrder byteOrder();

    /** Shows every record in the file's own order, reading keys but no values. */
    void scan(RecordVisitor visitor) throws SourceException;

    /** The record with exactly this key. */
    Optional<DbmRecord> find(byte[] key) throws SourceException;

    /**
     * The bytes of a value: a view of the file where they lie together, else a copy. A view of a file that another
     * program shortens throws {@link InternalError} at use.
     */
    MemorySegment value(DbmRecord record) throws SourceException;

    /**
     * The value or a part of it that begins where it does, at least {@code most} bytes long if the value is; for a look at
     * values that are too long to be read for that.
     */
    MemorySegment head(DbmRecord record, long most) throws SourceException;

    /** Where in {@link #path()} a value lies, in bytes; empty if it lies in pieces or SQLite keeps it. */
    default OptionalLong offset(DbmRecord record) throws SourceException {
        return OptionalLong.empty();
    }

    /** The number of records that can be listed. */
    default long size() throws SourceException {
        return list().records().size();
    }

    /** Everything that can be listed; damage does not hide the rest. */
    default Listing list() throws SourceException {
        return Listing.of(this);
    }

    /** The value stored under exactly this key. */
    default Optional<MemorySegment> get(byte[] key) throws SourceException {
        Optional<DbmRecord> found = find(key);
        return found.isPresent() ? Optional.of(value(found.get())) : Optional.empty();
    }

    @Override
    void close() throws SourceException;
}
