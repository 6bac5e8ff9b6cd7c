package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/**
 * A dataset that is written row by row. {@link #reserve} gives out places in order, the writing itself may be done by
 * several threads in any order; what costs most, packing, they do at the same time.
 */
public final class RowDataset implements AutoCloseable {
    private final Hdf5Writer writer;
    private final String where;
    private final long id;
    private final DType dtype;
    private final Layout layout;
    private final long[] row;
    private final long width;
    private final @Nullable ChunkPacker packer;
    private long rows;
    private boolean closed;

    RowDataset(Hdf5Writer writer, String where, long id, DType dtype, Layout layout, long... row) {
        this.writer = writer;
        this.where = where;
        this.id = id;
        this.dtype = dtype;
        this.layout = layout;
        this.row = row.clone();
        width = NdArray.sizeOf(row) * dtype.itemSize();
        packer = layout instanceof Layout.Chunked chunked && chunked.level() > 0
                ? new ChunkPacker(chunked.level(), dtype.itemSize(),
                        Math.toIntExact(DatasetForm.chunkRows(dtype, chunked, row) * width))
                : null;
    }

    /** What is left to do with rows whose place has been reserved. */
    @FunctionalInterface
    public interface Writing {
        /** Writes them. */
        void run() throws SourceException;
    }

    /** Rows so far. */
    public synchronized long rows() {
        return rows;
    }

    /**
     * Reserves the next places for {@code count} packed rows.
     *
     * @return writes them; the memory must stay as it is until it has been run
     * @throws SourceException.Unsupported if a contiguous dataset has no place for them
     */
    public synchronized Writing reserve(MemorySegment block, long count) throws SourceException {
        long first = rows;
        if (layout instanceof Layout.Contiguous(long most) && first + count > most) {
            throw new SourceException.Unsupported("There are more rows than were told of at first.", where,
                    "Write it in chunks.");
        }
        rows += count;
        if (packer == null) {
            return () -> write(first, block, count);
        }
        Optional<ChunkPacker.Full> full = packer.take(block.asSlice(0, count * width));
        return full.isEmpty() ? () -> {} : () -> write(full.get());
    }

    /** Writes rows at once. */
    public void append(MemorySegment block, long count) throws SourceException {
        reserve(block, count).run();
    }

    /** Writes what is left and closes the dataset; everything reserved must have been written. */
    @Override
    public synchronized void close() throws SourceException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (packer != null) {
                Optional<ChunkPacker.Full> last = packer.rest();
                if (last.isPresent()) {
                    write(last.get());
                }
                writer.call(() -> {
                    Native.done(H5Dset_extent(id, DatasetForm.with(rows, row)));
                    return 0;
                });
            }
        } finally {
            writer.call(() -> {
                Native.done(H5Dclose(id));
                return 0;
            });
        }
    }

    private void write(long first, MemorySegment block, long count) throws SourceException {
        writer.call(() -> {
            MemorySegment memory = writer.outside(block.asSlice(0, count * width));
            long[] size = DatasetForm.with(count, row);
            if (layout instanceof Layout.Chunked) {
                Native.done(H5Dset_extent(id, DatasetForm.with(rows(), row)));
            }
            long file = Native.id(H5Dget_space(id));
            Native.done(H5Sselect_hyperslab(file, H5S_SELECT_SET, DatasetForm.with(first, new long[row.length]),
                    (long[]) null, size, (long[]) null));
            long type = FileType.of(dtype);
            long space = Native.id(H5Screate_simple(size.length, size, size));
            Native.done(H5Dwrite(id, type, space, file, H5P_DEFAULT, Native.pointer(memory)));
            Native.done(H5Sclose(space));
            Native.done(H5Tclose(type));
            Native.done(H5Sclose(file));
            writer.wrote(memory.byteSize());
            return 0;
        });
    }

    private void write(ChunkPacker.Full full) throws SourceException {
        for (int i = 0; i < full.chunks().size(); i++) {
            try (Arena arena = Arena.ofConfined()) {
                byte[] packed = Objects.requireNonNull(packer).pack(full.chunks().get(i));
                MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, packed);
                long chunk = (full.first() + i) * packer.size() / width;
                writer.call(() -> {
                    Native.done(H5Dset_extent(id, DatasetForm.with(Math.max(rows(), chunk + 1), row)));
                    Native.done(H5Dwrite_chunk(id, H5P_DEFAULT, 0, DatasetForm.with(chunk, new long[row.length]),
                            packed.length, Native.pointer(memory)));
                    writer.wrote(packed.length);
                    return 0;
                });
            }
        }
    }
}
