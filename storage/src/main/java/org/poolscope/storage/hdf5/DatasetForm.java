package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

/** Makes datasets whose first axis counts rows. */
final class DatasetForm {
    /** Bytes of a chunk that is packed: enough to pack well, few enough to unpack for one row. */
    private static final int PACKED_CHUNK = 1 << 18;
    /** Bytes of a chunk that is not. */
    private static final int PLAIN_CHUNK = 1 << 20;

    private DatasetForm() {}

    /** Rows in a chunk of a dataset. */
    static long chunkRows(DType dtype, Layout.Chunked layout, long... row) {
        long width = Math.max(1, NdArray.sizeOf(row) * dtype.itemSize());
        return Math.max(1, (layout.level() > 0 ? PACKED_CHUNK : PLAIN_CHUNK) / width);
    }

    static long create(long file, String name, DType dtype, Layout layout, long... row) throws IOException {
        long rows = layout instanceof Layout.Contiguous(long count) ? count : 0;
        long[] size = with(rows, row);
        long[] most = with(layout instanceof Layout.Contiguous ? rows : -1, row);
        long space = Native.id(H5Screate_simple(size.length, size, most));
        long form = Native.id(H5Pcreate(H5P_CLS_DATASET_CREATE_ID_g()));
        Native.done(H5Pset_fill_time(form, H5D_FILL_TIME_NEVER));
        if (layout instanceof Layout.Chunked chunked) {
            long[] chunk = with(chunkRows(dtype, chunked, row), row);
            Native.done(H5Pset_chunk(form, chunk.length, chunk));
            if (chunked.level() > 0) {
                Native.done(H5Pset_shuffle(form));
                Native.done(H5Pset_deflate(form, chunked.level()));
            }
        }
        long link = PlainNodes.linkForm();
        long type = FileType.of(dtype);
        long dataset = Native.id(H5Dcreate2(file, name, type, space, link, form, H5P_DEFAULT));
        Native.done(H5Tclose(type));
        Native.done(H5Pclose(link));
        Native.done(H5Pclose(form));
        Native.done(H5Sclose(space));
        return dataset;
    }

    /** The axes of rows: their number, then those of one row. */
    static long[] with(long rows, long... row) {
        long[] axes = new long[row.length + 1];
        axes[0] = rows;
        System.arraycopy(row, 0, axes, 1, row.length);
        return axes;
    }
}
