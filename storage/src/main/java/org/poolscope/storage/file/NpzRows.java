package org.poolscope.storage.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/**
 * Rows of one array of an archive, along its first axis. Going on is as cheap as the rows that are read, going back begins
 * anew; what is not packed is skipped without being read. Belongs to one thread.
 */
public final class NpzRows implements AutoCloseable {
    private final NpzFile archive;
    private final String name;
    private final NpyHeader header;
    private final long rowBytes;
    private InputStream in;
    private long at;

    private NpzRows(NpzFile archive, String name, NpyHeader header, InputStream in) {
        this.archive = archive;
        this.name = name;
        this.header = header;
        this.in = in;
        long[] row = header.shape().clone();
        row[0] = 1;
        this.rowBytes = NdArray.sizeOf(row) * header.dtype().itemSize();
    }

    /** Opens an array of at least one axis; closes the archive with itself, also if it cannot be opened. */
    static NpzRows open(NpzFile archive, String name) throws SourceException, IOException {
        boolean opened = false;
        try {
            InputStream in = archive.stream(name);
            NpyHeader header = archive.header(in, name);
            opened = true;
            return new NpzRows(archive, name, header, in);
        } finally {
            if (!opened) {
                archive.close();
            }
        }
    }

    /** Whether rows of the array lie one behind the other. */
    public boolean isInRows() {
        return !header.fortran();
    }

    /** Reads {@code count} rows from {@code from} on, all of which the header tells of. */
    public NdArray read(long from, long count) throws SourceException {
        try {
            if (from < at) {
                in.close();
                in = archive.stream(name);
                archive.header(in, name);
                at = 0;
            }
            in.skipNBytes((from - at) * rowBytes);
            at = from;
            byte[] data = in.readNBytes(Math.toIntExact(count * rowBytes));
            if (data.length < count * rowBytes) {
                throw new EOFException("it ends early");
            }
            at += count;
            long[] shape = header.shape().clone();
            shape[0] = count;
            return NdArray.of(header.dtype(), shape, false, MemorySegment.ofArray(data));
        } catch (IOException e) {
            throw archive.broken(e, name);
        }
    }

    /** Lengths of the axes of the whole array. */
    public long[] shape() {
        return Arrays.copyOf(header.shape(), header.shape().length);
    }

    @Override
    public void close() throws SourceException {
        archive.close();
    }
}
