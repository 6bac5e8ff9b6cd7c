package org.poolscope.storage.shelf.dbm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * What the first bytes of a file say.
 *
 * @param kind      the kind of shelf, or null for none
 * @param complaint for none: how a sentence about the file goes on, for example "is not a shelf"
 */
record Signature(@Nullable DbmKind kind, String complaint) {
    private static final int LENGTH = 16;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int WAL = 0x377f0682;

    static Signature of(Path file) throws SourceException {
        ByteBuffer head = head(file);
        if (head.limit() == 0) {
            return new Signature(null, "is empty, not a shelf");
        }
        if (head.limit() < LENGTH) {
            return new Signature(null, "is not a shelf");
        }
        if (head.equals(ByteBuffer.wrap(SQLITE))) {
            return of(DbmKind.SQLITE);
        }
        return of(head.getInt(0), head.getInt(12));
    }

    /** Whether a file begins like the index of a dumb shelf: with a quote, or not at all. */
    static boolean isDumbIndex(Path file) throws SourceException {
        ByteBuffer head = head(file);
        return head.limit() == 0 || head.get(0) == '\'' || head.get(0) == '"';
    }

    /** Whether a file begins like SQLite's write-ahead log. */
    static boolean isLog(Path file) throws SourceException {
        ByteBuffer head = head(file);
        return head.limit() == LENGTH && (Integer.reverseBytes(head.getInt(0)) & ~1) == WAL;
    }

    private static Signature of(int first, int fourth) {
        if (GdbmHeader.order(first).isPresent()) {
            return of(GdbmHeader.isNumsync(first) ? DbmKind.GDBM_NUMSYNC : DbmKind.GDBM);
        }
        if (Bdb185Header.order(first).isPresent()) {
            return of(DbmKind.BDB_185);
        }
        if (BdbMeta.order(fourth).isPresent()) {
            return of(DbmKind.BDB_HASH);
        }
        return new Signature(null, BdbMeta.isTree(fourth) ? "is a Berkeley DB tree, not a shelf" : "is not a shelf");
    }

    private static Signature of(DbmKind kind) {
        return new Signature(kind, "");
    }

    private static ByteBuffer head(Path file) throws SourceException {
        ByteBuffer head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // a short read is rare but legal
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        return head.flip();
    }
}
