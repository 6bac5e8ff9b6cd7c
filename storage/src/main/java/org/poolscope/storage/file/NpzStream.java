package org.poolscope.storage.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A numpy archive that is written from beginning to end without knowing how long its arrays will be. The bytes depend on
 * nothing but what is written; closing it completes the archive and leaves the stream below open.
 */
public final class NpzStream extends OutputStream {
    private final ZipOutputStream zip;

    /** Begins an archive, deflated if {@code isPacked}. */
    public NpzStream(OutputStream out, boolean isPacked) {
        zip = new ZipOutputStream(out);
        zip.setLevel(isPacked ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
    }

    /** Begins the next array; what is written from here on is its {@code .npy} file. */
    public void next(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name + NpzFile.SUFFIX);
        entry.setLastModifiedTime(FileTime.fromMillis(NpzFile.TIME));
        zip.putNextEntry(entry);
    }

    @Override
    public void write(int b) throws IOException {
        zip.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
