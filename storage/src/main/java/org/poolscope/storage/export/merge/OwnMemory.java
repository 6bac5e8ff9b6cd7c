package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.poolscope.model.array.NdArray;

/** Arrays in memory of the heap, which nobody can shorten or change. */
final class OwnMemory {
    private OwnMemory() {}

    /** A packed copy of an array. */
    static NdArray of(NdArray array) {
        byte[] bytes = array.size() == 0 ? new byte[0] : array.bytes().toArray(ValueLayout.JAVA_BYTE);
        return NdArray.of(array.dtype(), array.shape(), false, MemorySegment.ofArray(bytes));
    }
}
