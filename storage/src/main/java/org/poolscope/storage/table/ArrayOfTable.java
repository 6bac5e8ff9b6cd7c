package org.poolscope.storage.table;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;

/** Keeps the rows of tables, one after the other, in memory outside the heap. */
public final class ArrayOfTable implements RowSink {
    private final long budget;
    private MemorySegment memory = MemorySegment.NULL;
    private RowShape shape = new RowShape(DType.BOOL, 1, 1);
    private long rows;

    /** Takes at most {@code budget} bytes. */
    public ArrayOfTable(long budget) {
        this.budget = budget;
    }

    @Override
    public void begin(RowShape rowShape, long expected) throws SourceException {
        shape = rowShape;
        grow(expected);
    }

    @Override
    public Step take(long first, MemorySegment block, long count) throws SourceException {
        if (rows + count > memory.byteSize() / shape.width()) {
            grow(rows + Math.max(count, rows / 2));
        }
        MemorySegment.copy(block, 0, memory, rows * shape.width(), block.byteSize());
        rows += count;
        return Step.NONE;
    }

    /** The rows as {@code loadtxt} returns them: without axes of length one. */
    public NdArray array() {
        if (rows == 0) {
            return NdArray.of(shape.dtype(), new long[]{0}, false, MemorySegment.ofArray(new byte[0]));
        }
        long[] whole = shape.of(rows);
        NdArray array = NdArray.of(shape.dtype(), whole, false, memory.asSlice(0, rows * shape.width()));
        List<Slice> squeezed = Arrays.stream(whole).mapToObj(n -> n == 1 ? Slice.at(0) : Slice.ALL).toList();
        return array.slice(squeezed);
    }

    /** The packed rows. */
    public MemorySegment bytes() {
        return memory.asSlice(0, rows * shape.width());
    }

    private void grow(long wanted) throws SourceException {
        if (wanted > budget / shape.width()) {
            throw new SourceException.Full(wanted + " rows of " + shape.width() + " bytes are more than the "
                    + (budget >> 20) + " MB that may be taken.", "", "Write them to a file.");
        }
        // Not the heap: a table may be larger than an array of bytes.
        MemorySegment larger = Arena.ofAuto().allocate(Math.max(1, wanted * shape.width()));
        MemorySegment.copy(memory, 0, larger, 0, Math.min(rows * shape.width(), larger.byteSize()));
        memory = larger;
    }
}
