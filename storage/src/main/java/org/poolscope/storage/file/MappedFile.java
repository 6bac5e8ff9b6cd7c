package org.poolscope.storage.file;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.poolscope.model.source.SourceException;

/**
 * A file to read, bounded by its size when it was opened; small files are read at once, larger ones mapped read-only.
 *
 * <p>Slices stay readable after {@link #close()} for as long as something holds them, so that an array found in a file
 * outlives the file it came from. Safe for several threads.
 */
public final class MappedFile implements AutoCloseable {
    /** Reading a small file costs less than mapping it, and a copy bears that the file is shortened. */
    private static final long MAPPED_FROM = 1L << 20;

    private final Path path;
    private final MemorySegment bytes;
    private volatile boolean closed;

    private MappedFile(Path path, MemorySegment bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Opens a file; its size at this moment, in bytes, is the bound from now on. */
    public static MappedFile open(Path path) throws SourceException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            return new MappedFile(path, size < MAPPED_FROM
                    ? load(channel, (int) size)
                    : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto()));
        } catch (EOFException e) {
            throw new SourceException.Corrupt("The file shrank while it was read.", path.toString(), "Open it again.",
                    e);
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    /** The file as it was named at opening. */
    public Path path() {
        return path;
    }

    /** The size in bytes when the file was opened. */
    public long size() {
        return bytes.byteSize();
    }

    /** A view of part of the file, in bytes, without copying; what it shows may fail later if the file is shortened. */
    public MemorySegment slice(long offset, long length) throws SourceException.Corrupt {
        check(offset, length);
        return bytes.asSlice(offset, length);
    }

    /** A copy of part of the file; the only form to give to checksums, decompressors and comparisons. */
    public byte[] copy(long offset, int length) throws SourceException.Corrupt {
        check(offset, length);
        try {
            byte[] copied = new byte[length];
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, offset, copied, 0, length);
            return copied;
        } catch (InternalError e) {
            throw shrank(e);
        }
    }

    /** Fails unless {@code length} bytes lie at {@code offset}. */
    public void check(long offset, long length) throws SourceException.Corrupt {
        if (closed) {
            throw new IllegalStateException("closed: " + path);
        }
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw corrupt("The file names bytes that no file has", offset);
        }
        if (offset + length > size()) {
            throw new SourceException.Corrupt("The file ends early, at byte " + size() + "; it says it has at least "
                    + (offset + length) + " bytes.", path.toString(),
                    "If it is still being written or copied, try again; otherwise restore it from a copy.", null);
        }
    }

    /** The failure for bytes that contradict their format, saying the file and the offset in bytes. */
    public SourceException.Corrupt corrupt(String what, long offset) {
        return new SourceException.Corrupt(what + " (at byte " + offset + ").", path.toString());
    }

    /** The failure for a mapped file that another program cut short; for catchers of the fault of a plain read. */
    public SourceException.Corrupt shrank(InternalError fault) {
        return new SourceException.Corrupt("The file shrank while it was read.", path.toString(), "Open it again.",
                fault);
    }

    /** Ends the use of this object; slices given out stay valid until nothing holds them. */
    @Override
    public void close() {
        closed = true;
    }

    private static MemorySegment load(FileChannel channel, int size) throws IOException {
        ByteBuffer loaded = ByteBuffer.allocate(size);
        while (loaded.hasRemaining()) {
            if (channel.read(loaded) < 0) {
                throw new EOFException();
            }
        }
        return MemorySegment.ofArray(loaded.array()).asReadOnly();
    }

    MemorySegment bytes() {
        return bytes;
    }
}
