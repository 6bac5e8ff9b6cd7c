package org.poolscope.storage.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;

/** Puts the fill value where chunks were never written; the library leaves zeros there. */
final class ChunkGaps {
    private final ChunkedDataset dataset;
    private final byte[] block;
    private final byte[] element;
    private final long[] first;
    private final long[] count;

    /**
     * Of a block of a dataset.
     *
     * @param block   its elements in C order
     * @param element the fill value
     * @param first   where the block begins, an index an axis
     * @param count   its lengths
     */
    ChunkGaps(ChunkedDataset dataset, byte[] block, byte[] element, long[] first, long... count) {
        this.dataset = dataset;
        this.block = block;
        this.element = element;
        this.first = first;
        this.count = count;
    }

    /** Looks at every chunk that the block touches. */
    void fill() {
        if (block.length > 0) {
            chunks(0, new int[first.length]);
        }
    }

    private void chunks(int axis, int... chunk) {
        if (axis == first.length) {
            if (!isWritten(chunk)) {
                fill(0, 0, chunk);
            }
            return;
        }
        int length = dataset.getChunkDimensions()[axis];
        for (long at = first[axis] / length * length; at < first[axis] + count[axis]; at += length) {
            chunk[axis] = Math.toIntExact(at);
            chunks(axis + 1, chunk);
        }
    }

    /** The library has no other way to ask. */
    private boolean isWritten(int... chunk) {
        try {
            return dataset.getRawChunkBuffer(chunk) != null;
        } catch (HdfException _) {
            return false;
        }
    }

    /** Fills the part of a chunk that lies in the block, axis by axis. */
    private void fill(int axis, long before, int... chunk) {
        if (axis == first.length) {
            System.arraycopy(element, 0, block, Math.toIntExact(before * element.length), element.length);
            return;
        }
        long from = Math.max(0, chunk[axis] - first[axis]);
        long to = Math.min(count[axis], chunk[axis] + (long) dataset.getChunkDimensions()[axis] - first[axis]);
        for (long at = from; at < to; at++) {
            fill(axis + 1, before * count[axis] + at, chunk);
        }
    }
}
