package org.poolscope.storage.table;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.tukaani.xz.XZInputStream;

/** How a text is packed, told from its first bytes and never from its name. */
enum Compression {
    NONE(), GZIP(0x1F, 0x8B), BZIP2('B', 'Z', 'h'), XZ(0xFD, '7', 'z', 'X', 'Z', 0), ZSTD(0x28, 0xB5, 0x2F, 0xFD);

    /** Bytes that {@link #of} wants to see. */
    static final int MAGIC = 6;
    private static final int BUFFER = 1 << 16;
    /** Kilobytes that an xz file may ask for, its largest preset being 65 MB. */
    private static final int XZ_MEMORY = 100_000;

    private final byte[] magic;

    Compression(int... magic) {
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    static Compression of(byte[] first) {
        for (Compression packed : values()) {
            if (packed != NONE && first.length >= packed.magic.length
                    && Arrays.equals(first, 0, packed.magic.length, packed.magic, 0, packed.magic.length)) {
                return packed;
            }
        }
        return NONE;
    }

    /** The text behind packed bytes. */
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ -> new XZInputStream(packed, XZ_MEMORY);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    /** What reading packed bytes failed of: the system's own failures are told apart from damaged data. */
    static SourceException failure(IOException e, Path path) {
        boolean isSystem = e instanceof FileSystemException || (e.getClass() == IOException.class
                && e.getMessage() != null && e.getMessage().startsWith("Input/output error"));
        if (isSystem) {
            return DiskFailure.of(e, path);
        }
        return new SourceException.Corrupt(e instanceof EOFException
                ? "The packed file ends in the middle."
                : "The packed file is damaged.", path.toString(), "Restore it from a copy.", e);
    }
}
