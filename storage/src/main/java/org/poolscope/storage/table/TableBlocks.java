package org.poolscope.storage.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.file.MappedFile;

/** The lines of one file behind those that are skipped; the first of them may be looked at before they are read. */
final class TableBlocks implements AutoCloseable {
    private final TableText text;
    private final TextBlock head = new TextBlock();
    private final long first;
    private boolean isHeadLeft;

    private TableBlocks(TableText text, TableFormat format) throws SourceException {
        this.text = text;
        isHeadLeft = text.next(head);
        long left = isHeadLeft ? head.skip(format.skip()) : 0;
        while (isHeadLeft && left > 0) {
            isHeadLeft = text.next(head);
            left = isHeadLeft ? head.skip(left) : 0;
        }
        first = head.index();
    }

    /**
     * Opens a file, packed or not.
     *
     * @throws SourceException.Unsupported if it is no plain file
     */
    static TableBlocks open(Path path, TableFormat format) throws SourceException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new SourceException.Unsupported(Files.isDirectory(path)
                    ? "This is a folder, not a text table."
                    : "This is no plain file.", path.toString(), "Name the files themselves.");
        }
        TableText text = text(path, format);
        try {
            return new TableBlocks(text, format);
        } catch (SourceException e) {
            text.close();
            throw e;
        }
    }

    /** Fills a block; false if nothing is left. Safe for several threads. */
    boolean next(TextBlock block) throws SourceException {
        synchronized (head) {
            if (isHeadLeft) {
                isHeadLeft = false;
                head.swap(block);
                return true;
            }
        }
        return text.next(block);
    }

    /** The first lines, to be looked at before the first {@link #next}. */
    TextBlock head() {
        return head;
    }

    /** The number of the first block. */
    long first() {
        return first;
    }

    long total() {
        return text.total();
    }

    long done() {
        return text.done();
    }

    @Override
    public void close() throws SourceException {
        text.close();
    }

    private static TableText text(Path path, TableFormat format) throws SourceException {
        try {
            Compression packed = Compression.of(magic(path));
            if (packed == Compression.NONE && format.isBytewise()) {
                return new MappedText(MappedFile.open(path));
            }
            return streamed(path, packed, format);
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    private static TableText streamed(Path path, Compression packed, TableFormat format)
            throws IOException, SourceException {
        CountedInput counted = new CountedInput(Files.newInputStream(path));
        try {
            InputStream plain = packed.unpack(counted);
            InputStream read = format.isBytewise() ? plain : new Transcoded(plain, format.encoding());
            return new StreamedText(path, read, Files.size(path), counted::count);
        } catch (IOException e) {
            counted.close();
            throw Compression.failure(e, path);
        }
    }

    private static byte[] magic(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Compression.MAGIC);
        }
    }
}
