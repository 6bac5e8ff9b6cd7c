package org.poolscope.storage.table;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;

/** A plain file: the place of a block is claimed in turn, its bytes are copied by each worker for itself. */
final class MappedText implements TableText {
    private final MappedFile file;
    private long next;
    private long index;

    MappedText(MappedFile file) {
        this.file = file;
    }

    @Override
    public boolean next(TextBlock block) throws SourceException {
        long from;
        int length;
        long number;
        synchronized (this) {
            if (next >= file.size()) {
                return false;
            }
            from = next;
            length = claim(from);
            next += length;
            number = index++;
        }
        copy(from, length, block.room(length));
        block.filled(number, length);
        return true;
    }

    @Override
    public long total() {
        return file.size();
    }

    @Override
    public synchronized long done() {
        return next;
    }

    @Override
    public void close() {
        file.close();
    }

    /** How many bytes from a place on are whole lines, about as many as a block has. */
    private int claim(long from) throws SourceException {
        for (int wanted = BLOCK; wanted <= LONGEST_LINE; wanted *= 2) {
            if (file.size() - from <= wanted) {
                return (int) (file.size() - from);
            }
            int low = wanted == BLOCK ? 0 : wanted / 2 - 1;
            int lines = lastLineEnd(from, low, wanted);
            if (lines > 0) {
                return lines;
            }
        }
        throw TableText.tooLong(file.path().toString(), from);
    }

    private int lastLineEnd(long from, int low, int high) throws SourceException {
        MemorySegment bytes = file.slice(from, high);
        try {
            for (int at = high - 1; at >= low; at--) {
                byte b = bytes.get(ValueLayout.JAVA_BYTE, at);
                if (b == '\n' || (b == '\r' && at < high - 1)) {
                    return at + 1;
                }
            }
            return 0;
        } catch (InternalError e) {
            throw file.shrank(e);
        }
    }

    private void copy(long from, int length, byte[] to) throws SourceException {
        try {
            MemorySegment.copy(file.slice(from, length), ValueLayout.JAVA_BYTE, 0, to, 0, length);
        } catch (InternalError e) {
            throw file.shrank(e);
        }
    }
}
