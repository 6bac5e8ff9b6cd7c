package org.poolscope.storage.table;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;

/** Keeps the rows of tables, one after the other and all of one shape, in memory outside the heap. */
public final class ArrayOfTable implements RowSink {
    private final long budget;
    private final List<Piece> pieces = new ArrayList<>();
    private RowShape shape = new RowShape(DType.BOOL, 1, 1);
    private long rows;

    /** Rows that never move, so that several workers can fill it at once. */
    private static final class Piece {
        private final MemorySegment memory;
        private long filled;

        Piece(long bytes) {
            memory = RawMemory.allocate(Math.max(1, bytes));
        }

        MemorySegment next(long bytes) {
            filled += bytes;
            return memory.asSlice(filled - bytes, bytes);
        }

        boolean hasRoom(long bytes) {
            return bytes <= memory.byteSize() - filled;
        }

        MemorySegment rows() {
            return memory.asSlice(0, filled);
        }
    }

    /** Takes at most {@code budget} bytes. */
    public ArrayOfTable(long budget) {
        this.budget = budget;
    }

    @Override
    public void begin(RowShape rowShape, long expected) throws SourceException {
        if (rows > 0 && !rowShape.equals(shape)) {
            throw new SourceException.Unsupported("Its rows are of another type than those before.", "",
                    "Load it by itself.");
        }
        shape = rowShape;
        open(expected);
    }

    @Override
    public Step take(long first, MemorySegment block, long count) throws SourceException {
        long bytes = block.byteSize();
        if (!pieces.getLast().hasRoom(bytes)) {
            open(Math.max(count, rows / 2));
        }
        MemorySegment to = pieces.getLast().next(bytes);
        rows += count;
        return () -> MemorySegment.copy(block, 0, to, 0, bytes);
    }

    /** The rows as {@code loadtxt} returns them: without axes of length one. */
    public NdArray array() {
        if (rows == 0) {
            return NdArray.of(shape.dtype(), new long[]{0}, false, MemorySegment.ofArray(new byte[0]));
        }
        long[] whole = shape.of(rows);
        NdArray array = NdArray.of(shape.dtype(), whole, false, bytes());
        List<Slice> squeezed = Arrays.stream(whole).mapToObj(n -> n == 1 ? Slice.at(0) : Slice.ALL).toList();
        return array.slice(squeezed);
    }

    /** What the rows look like. */
    public RowShape shape() {
        return shape;
    }

    /** The packed rows. */
    public MemorySegment bytes() {
        if (pieces.isEmpty()) {
            return MemorySegment.NULL;
        }
        if (pieces.size() > 1) {
            Piece whole = new Piece(rows * shape.width());
            for (Piece piece : pieces) {
                whole.next(piece.filled).copyFrom(piece.rows());
            }
            pieces.clear();
            pieces.add(whole);
        }
        return pieces.getFirst().rows();
    }

    private void open(long wanted) throws SourceException {
        if (rows + wanted > budget / shape.width()) {
            throw new SourceException.Full(rows + wanted + " rows of " + shape.width() + " bytes are more than the "
                    + (budget >> 20) + " MB that may be taken.", "", "Write them to a file.");
        }
        pieces.add(new Piece(wanted * shape.width()));
    }
}
