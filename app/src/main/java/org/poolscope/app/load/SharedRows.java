package org.poolscope.app.load;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedBlock;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.RowShape;
import org.poolscope.storage.table.RowSink;

/** Puts the rows of one table after another into one block of shared memory. Memory that the rows do not reach is never taken. */
final class SharedRows implements RowSink, AutoCloseable {
    private final SharedMemory home;
    private @Nullable SharedBlock block;
    private @Nullable RowShape shape;
    private long rows;

    SharedRows(SharedMemory home) {
        this.home = home;
    }

    @Override
    public void begin(RowShape rowShape, long expected) throws SourceException {
        if (block == null) {
            shape = rowShape;
            block = home.create("", Math.max(1, expected * rowShape.width()));
        } else if (!rowShape.equals(shape)) {
            throw new SourceException.Unsupported("Its rows are of another type than those of the first file.", "",
                    "Load it by itself.");
        }
    }

    @Override
    public Step take(long first, MemorySegment taken, long count) throws SourceException {
        SharedBlock open = opened();
        long from = rows * shaped().width();
        long end = from + taken.byteSize();
        if (end > open.size()) {
            open.resize(end + end / 4);
        }
        try {
            MemorySegment.copy(taken, 0, open.memory(), from, taken.byteSize());
        } catch (InternalError e) {
            throw new SourceException.Full("The shared memory is full.", "shm://" + open.name(),
                    "Free a block (ls shm:// lists them) or write to a file.");
        }
        rows += count;
        return Step.NONE;
    }

    /** The array of all rows, which must be closed instead of this. */
    SharedArray array() throws SourceException {
        SharedBlock whole = opened();
        whole.resize(Math.max(1, rows * shaped().width()));
        SharedArray array = SharedArray.over(whole, shaped().dtype(), shaped().of(rows));
        block = null;
        return array;
    }

    @Override
    public void close() {
        if (block != null) {
            block.close();
        }
    }

    private SharedBlock opened() {
        if (block == null) {
            throw new IllegalStateException("not begun");
        }
        return block;
    }

    private RowShape shaped() {
        if (shape == null) {
            throw new IllegalStateException("not begun");
        }
        return shape;
    }
}
