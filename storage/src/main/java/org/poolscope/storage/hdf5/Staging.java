package org.poolscope.storage.hdf5;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside the heap, where the library can read, that holds one block after the other: fresh memory would be filled with
 * zeros for each. For one thread at a time, whichever it is.
 */
final class Staging implements AutoCloseable {
    private @Nullable Arena arena;
    private MemorySegment memory = MemorySegment.NULL;

    /** The same bytes outside the heap, until the next call. */
    MemorySegment holding(MemorySegment bytes) {
        if (bytes.byteSize() > memory.byteSize()) {
            close();
            Arena larger = Arena.ofShared();
            arena = larger;
            memory = larger.allocate(bytes.byteSize());
        }
        return memory.asSlice(0, bytes.byteSize()).copyFrom(bytes);
    }

    @Override
    public void close() {
        memory = MemorySegment.NULL;
        if (arena != null) {
            arena.close();
            arena = null;
        }
    }
}
