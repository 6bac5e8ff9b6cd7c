package org.poolscope.storage.heap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.heap.page.PageLayout;

/** What a store's first bytes say. */
final class Signature {
    private static final int LENGTH = 64;

    private Signature() {}

    /** Whether a file begins as a store does. */
    static boolean fits(Path file) {
        try {
            ByteBuffer first = first(file);
            return first.remaining() == LENGTH && first.getLong(PageLayout.MAGIC_AT) == PageLayout.MAGIC;
        } catch (IOException _) {
            return false;
        }
    }

    /** Fails unless a file is a store that this program can read. */
    static void check(Path file) throws SourceException {
        try {
            ByteBuffer first = first(file);
            if (first.remaining() < LENGTH || first.getLong(PageLayout.MAGIC_AT) != PageLayout.MAGIC) {
                throw new SourceException.Corrupt("This is no object store: it does not begin as one (at byte "
                        + PageLayout.MAGIC_AT + ").", file.toString(), "Check the name.", null);
            }
            int version = first.getInt(PageLayout.VERSION_AT);
            int page = first.getInt(PageLayout.VERSION_AT + Integer.BYTES);
            if (version != PageLayout.VERSION || page != PageLayout.PAGE) {
                throw new SourceException.Unsupported(
                        "This object store has version " + version + " with pages of " + page
                                + " bytes; version 1 with pages of 4096 is read.",
                        file.toString(), "Use the version of Poolscope that wrote it.");
            }
            if (Files.size(file) < 2L * PageLayout.PAGE) {
                throw new SourceException.Corrupt(
                        "The object store ends early (at byte " + Files.size(file) + ").",
                        file.toString(), "Bring it back from a copy.", null);
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private static ByteBuffer first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ByteBuffer.wrap(in.readNBytes(LENGTH)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
