package org.poolscope.storage.table;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.tukaani.xz.XZInputStream;

/** How a text is packed, told from its first bytes and never from its name. */
enum Compression {
    NONE(""), GZIP("\u001f\u008b"), BZIP2("BZh"), XZ("\u00fd7zXZ\0"), ZSTD("(\u00b5/\u00fd");

    /** Bytes that {@link #of} wants to see. */
    static final int MAGIC = 6;
    private static final int BUFFER = 1 << 16;
    /** Kilobytes that an xz file may ask for, its largest preset being 65 MB. */
    private static final int XZ_MEMORY = 100_000;

    /** The first bytes, each as the character of the same number. */
    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    static Compression of(byte[] first) {
        String begin = new String(first, StandardCharsets.ISO_8859_1);
        for (Compression packed : values()) {
            if (packed != NONE && begin.startsWith(packed.magic)) {
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
