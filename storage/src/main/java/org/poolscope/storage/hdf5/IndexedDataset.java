package org.poolscope.storage.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.api.Node;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkOffset;
import io.jhdf.dataset.chunked.ChunkedDatasetBase;
import io.jhdf.dataset.chunked.ChunkedDatasetV4;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.storage.HdfBackingStorage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of HDF5 1.10 and later whose chunks lie in an array of their numbers. The library stops at the first chunk that was
 * never written, and takes a dataset that may grow to be as wide as it is now; both would give wrong values.
 */
final class IndexedDataset extends ChunkedDatasetBase {
    private static final long UNDEFINED = -1;

    private final ChunkedDataLayoutMessageV4 layout;
    private final HdfBackingStorage storage;
    private @Nullable Map<ChunkOffset, Chunk> chunks;

    private IndexedDataset(HdfBackingStorage storage, Node node, ObjectHeader header,
            ChunkedDataLayoutMessageV4 layout) {
        super(storage, node.getAddress(), node.getName(), node.getParent(), header);
        this.layout = layout;
        this.storage = storage;
    }

    /** A node of the library, or the same one to be read in this way where it is of this kind. */
    static Node of(Node node) {
        if (!(node instanceof ChunkedDatasetV4)) {
            return node;
        }
        HeaderView view = new HeaderView(node.getHdfFile().getHdfBackingStorage(), node.getAddress());
        ObjectHeader header = view.header();
        var layout = header.getMessageOfType(ChunkedDataLayoutMessageV4.class);
        return switch (layout.getIndexingType()) {
            case ChunkedDataLayoutMessageV4.IMPLICIT_INDEX, ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX,
                    ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX ->
                new IndexedDataset(view, node, header, layout);
            default -> node;
        };
    }

    /** Without the size of an element, which the file tells as a last axis. */
    @Override
    public int[] getChunkDimensions() {
        return Arrays.copyOf(layout.getChunkDimensions(), layout.getChunkDimensions().length - 1);
    }

    @Override
    protected synchronized Map<ChunkOffset, Chunk> getChunkLookup() {
        Map<ChunkOffset, Chunk> known = chunks;
        if (known == null) {
            known = new HashMap<>();
            if (layout.getAddress() != UNDEFINED) {
                read(known);
            }
            chunks = known;
        }
        return known;
    }

    private void read(Map<ChunkOffset, Chunk> into) {
        Grid grid = new Grid(getDimensionsAsLong(), getMaxSize(), getChunkDimensions());
        int size = Math.toIntExact(Arrays.stream(getChunkDimensions()).asLongStream().reduce(getDataType().getSize(),
                Math::multiplyExact));
        ChunkArray.Taker taker = (index, address, packed, mask) -> grid.place(index).ifPresent(place -> into.put(
                new ChunkOffset(place), new ChunkImpl(address, packed == 0 ? size : packed, place,
                        BitSet.valueOf(new long[]{mask & 0xFFFF_FFFFL}))));
        ChunkArray array = new ChunkArray(storage, taker);
        switch (layout.getIndexingType()) {
            case ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX -> array.fixed(layout.getAddress());
            case ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX -> array.extensible(layout.getAddress());
            default -> {
                for (long i = 0; i < grid.count(); i++) {
                    taker.take(i, layout.getAddress() + i * size, 0, 0);
                }
            }
        }
    }

    /** Where the chunks lie by their numbers, which count as if the dataset had grown to all it may have. */
    private static final class Grid {
        private final long[] shape;
        private final int[] chunk;
        private final long[] across;
        /** The axis that grows comes first. */
        private final int[] order;

        Grid(long[] shape, long[] most, int... chunk) {
            this.shape = shape;
            this.chunk = chunk;
            across = new long[shape.length];
            order = new int[shape.length];
            int grows = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                long longest = most[axis] < 0 ? shape[axis] : most[axis];
                across[axis] = (longest + chunk[axis] - 1) / chunk[axis];
                grows = most[axis] < 0 ? axis : grows;
            }
            order[0] = grows;
            for (int axis = 0, at = 1; axis < shape.length; axis++) {
                if (axis != grows) {
                    order[at++] = axis;
                }
            }
        }

        long count() {
            return Arrays.stream(across).reduce(1, Math::multiplyExact);
        }

        /** Empty for a chunk outside the dataset. */
        Optional<long[]> place(long index) {
            long[] place = new long[shape.length];
            long left = index;
            for (int at = shape.length - 1; at > 0; at--) {
                int axis = order[at];
                place[axis] = left % across[axis] * chunk[axis];
                left /= across[axis];
            }
            place[order[0]] = left * chunk[order[0]];
            for (int axis = 0; axis < shape.length; axis++) {
                if (place[axis] >= shape[axis]) {
                    return Optional.empty();
                }
            }
            return Optional.of(place);
        }
    }
}
