package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.poolscope.model.source.SourceException;

/** A dataset of texts of any length, UTF-8, written block after block by one thread. A NUL ends a text in HDF5, so it is left out. */
public final class TextDataset implements AutoCloseable {
    private static final long CHUNK = 4096;

    private final Hdf5Writer writer;
    private final long id;
    private long rows;
    private boolean closed;

    TextDataset(Hdf5Writer writer, long id) {
        this.writer = writer;
        this.id = id;
    }

    static long create(long file, String name) throws IOException {
        long space = Native.id(H5Screate_simple(1, new long[]{0}, new long[]{-1}));
        long form = Native.id(H5Pcreate(H5P_CLS_DATASET_CREATE_ID_g()));
        Native.done(H5Pset_chunk(form, 1, new long[]{CHUNK}));
        long link = PlainNodes.linkForm();
        long type = FileType.text();
        long dataset = Native.id(H5Dcreate2(file, name, type, space, link, form, H5P_DEFAULT));
        Native.done(H5Tclose(type));
        Native.done(H5Pclose(link));
        Native.done(H5Pclose(form));
        Native.done(H5Sclose(space));
        return dataset;
    }

    /** Writes texts behind those that are there. */
    public void append(List<String> texts) throws SourceException {
        if (texts.isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment places = arena.allocate(ValueLayout.ADDRESS, texts.size());
            for (int i = 0; i < texts.size(); i++) {
                places.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i).replace("\0", "")));
            }
            long[] count = {texts.size()};
            writer.call(() -> {
                Native.done(H5Dset_extent(id, new long[]{rows + count[0]}));
                long file = Native.id(H5Dget_space(id));
                Native.done(H5Sselect_hyperslab(file, H5S_SELECT_SET, new long[]{rows}, (long[]) null, count,
                        (long[]) null));
                long space = Native.id(H5Screate_simple(1, count, count));
                long type = FileType.text();
                Native.done(H5Dwrite(id, type, space, file, H5P_DEFAULT, Native.pointer(places)));
                Native.done(H5Tclose(type));
                Native.done(H5Sclose(space));
                Native.done(H5Sclose(file));
                return 0;
            });
            rows += count[0];
        }
    }

    @Override
    public void close() throws SourceException {
        if (!closed) {
            closed = true;
            writer.call(() -> {
                Native.done(H5Dclose(id));
                return 0;
            });
        }
    }
}
