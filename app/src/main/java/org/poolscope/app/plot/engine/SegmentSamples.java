package org.poolscope.app.plot.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** 64-bit floats in a memory segment. */
record SegmentSamples(MemorySegment memory, ValueLayout.OfDouble layout) implements Samples {
    @Override
    public long size() {
        return memory.byteSize() / Double.BYTES;
    }

    @Override
    public double at(long index) {
        return memory.get(layout, index * Double.BYTES);
    }

    @Override
    public void read(long from, double[] into, int count) {
        MemorySegment.copy(memory, layout, from * Double.BYTES, into, 0, count);
    }
}
