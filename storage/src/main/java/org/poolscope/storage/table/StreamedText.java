package org.poolscope.storage.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Text that must be read in order: unpacked, converted from another encoding, or from a pipe. */
final class StreamedText implements TableText {
    private final Path path;
    private final InputStream in;
    private final long total;
    private final LongSupplier done;
    private byte[] rest = new byte[0];
    private long given;
    private long index;
    private boolean ended;
    private @Nullable SourceException broken;

    /** Of a file of {@code total} bytes, of which {@code done} have been read. */
    StreamedText(Path path, InputStream in, long total, LongSupplier done) {
        this.path = path;
        this.in = in;
        this.total = total;
        this.done = done;
    }

    @Override
    public synchronized boolean next(TextBlock block) throws SourceException {
        if (broken != null) {
            throw broken;
        }
        int wanted = Math.max(BLOCK, rest.length);
        byte[] text = block.room(wanted);
        int length = rest.length;
        System.arraycopy(rest, 0, text, 0, length);
        while (true) {
            length += read(text, length, wanted - length);
            int lines = ended ? length : TextBlock.wholeLines(text, length);
            if (lines > 0 || ended) {
                rest = Arrays.copyOfRange(text, lines, length);
                given += lines;
                block.filled(index++, lines);
                return lines > 0;
            }
            if (wanted >= LONGEST_LINE) {
                throw TableText.tooLong(path.toString(), given);
            }
            byte[] kept = Arrays.copyOf(text, length);
            wanted *= 2;
            text = block.room(wanted);
            System.arraycopy(kept, 0, text, 0, length);
        }
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public synchronized long done() {
        return done.getAsLong();
    }

    @Override
    public void close() throws SourceException {
        try {
            in.close();
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    private int read(byte[] into, int from, int count) throws SourceException {
        try {
            int read = in.readNBytes(into, from, count);
            ended |= read < count;
            return read;
        } catch (IOException e) {
            broken = Compression.failure(e, path);
            throw broken;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            broken = Compression.failure(new IOException(e), path);
            throw broken;
        }
    }
}
