package org.poolscope.storage.hdf5;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts rows into chunks and packs these as the filters shuffle and deflate of HDF5 would. */
final class ChunkPacker {
    private final int level;
    private final int elementSize;
    private final int size;
    private byte[] chunk;
    private int filled;
    private long number;

    ChunkPacker(int level, int elementSize, int size) {
        this.level = level;
        this.elementSize = elementSize;
        this.size = size;
        chunk = new byte[size];
    }

    /** Chunks that are full: the number of the first one, and their bytes. */
    record Full(long first, List<byte[]> chunks) {}

    /** Bytes of a chunk before it is packed. */
    int size() {
        return size;
    }

    /** Takes rows in their order; the chunks that are full now, empty if none is. */
    Optional<Full> take(MemorySegment rows) {
        List<byte[]> full = new ArrayList<>();
        long first = number;
        for (long at = 0; at < rows.byteSize();) {
            int count = (int) Math.min(size - filled, rows.byteSize() - at);
            MemorySegment.copy(rows, ValueLayout.JAVA_BYTE, at, chunk, filled, count);
            filled += count;
            at += count;
            if (filled == size) {
                full.add(chunk);
                chunk = new byte[size];
                filled = 0;
                number++;
            }
        }
        return full.isEmpty() ? Optional.empty() : Optional.of(new Full(first, full));
    }

    /** The last chunk with zeros behind what it holds, empty if it holds nothing. */
    Optional<Full> rest() {
        return filled == 0 ? Optional.empty() : Optional.of(new Full(number, List.of(chunk)));
    }

    /** Shuffles and packs; may be called by several threads at once. */
    byte[] pack(byte[] plain) {
        return new PlanePacker(level, plain.length / elementSize).pack(ByteShuffle.of(plain, elementSize));
    }
}
