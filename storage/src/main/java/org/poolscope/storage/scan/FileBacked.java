package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.storage.hdf5.Hdf5File;

/** A stream of numbers whose points stay in a dataset of an HDF5 file when they are gone from the store. */
record FileBacked(BeamlineFiles files, String file, String dataset, Encoding.Numeric encoding) implements StreamKind {
    /** A longer stretch is not read unasked; whoever wants it reads the file. */
    private static final long MOST_BYTES = 256L << 20;

    @Override
    public List<Chunk> shown(List<Chunk> chunks) {
        List<Chunk> shown = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (chunk instanceof Chunk.Gone(long index, long count)
                    && count <= MOST_BYTES / Math.max(1, encoding.pointBytes())) {
                shown.addAll(read(index, count));
            } else {
                shown.add(chunk);
            }
        }
        return shown;
    }

    @Override
    public boolean outlivesEntries() {
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of("Points that are gone from the store are read from " + dataset + " of " + file + ".");
    }

    private List<Chunk> read(long index, long count) {
        try (Hdf5File open = Hdf5File.open(files.locate(file))) {
            NdArray rows = open.read(dataset, index, count, encoding.dtype());
            if (!fits(rows)) {
                return List.of(new Chunk.Broken(index, count,
                        "The points in " + file + " have another shape than those of the stream."));
            }
            List<Chunk> chunks = new ArrayList<>();
            long found = rows.shape()[0];
            if (found > 0) {
                chunks.add(new Chunk.Data(index, new Points.Regular(rows)));
            }
            if (found < count) {
                chunks.add(new Chunk.Gone(index + found, count - found));
            }
            return chunks;
        } catch (SourceException e) {
            return List.of(new Chunk.Broken(index, count, e.sentence()));
        }
    }

    private boolean fits(NdArray rows) {
        List<Long> shape = new ArrayList<>();
        for (int i = 1; i < rows.rank(); i++) {
            shape.add(rows.shape()[i]);
        }
        return shape.equals(encoding.shape());
    }
}
