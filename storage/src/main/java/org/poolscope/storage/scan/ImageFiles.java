package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ImageReference;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.storage.hdf5.Hdf5File;

/** Reads the images of a detector from the files in which it saved them; keeps none open. */
record ImageFiles(LimaImages images, BeamlineFiles files) {
    private static final long MOST_BYTES = 64L << 20;

    /** How many images may be read at once without taking too much memory, at least one. */
    long atOnce() {
        return Math.max(1, MOST_BYTES / Math.max(1, images.encoding().pointBytes()));
    }

    /** Images {@code from} to {@code to}, of which the first {@code readable} are in files. */
    List<Chunk> read(long from, long to, long readable) {
        List<Chunk> chunks = new ArrayList<>();
        long next = from;
        while (next < Math.min(to, readable)) {
            ImageReference first = images.reference(next);
            long count = 1;
            while (next + count < Math.min(to, readable) && follows(first, images.reference(next + count), count)) {
                count++;
            }
            chunks.add(chunk(next, count, first));
            next += count;
        }
        if (next < to) {
            chunks.add(new Chunk.Broken(next, to - next, "It is in no complete file yet; only the detector "
                    + images.server() + " has it, which is not asked."));
        }
        return chunks;
    }

    private static boolean follows(ImageReference first, ImageReference other, long count) {
        return other.file().equals(first.file()) && other.index() == first.index() + count;
    }

    private Chunk chunk(long index, long count, ImageReference first) {
        try {
            NdArray read = images(first, count);
            return new Chunk.Data(index, new Points.Regular(NdArray.of(read.dtype(), shape(count), false,
                    read.bytes())));
        } catch (SourceException e) {
            return new Chunk.Broken(index, count, e.sentence());
        }
    }

    private NdArray images(ImageReference first, long count) throws SourceException {
        if (first.format().startsWith("edf")) {
            return EdfFile.read(files.locate(first.file()), first.index(), count, images.encoding());
        }
        if (!first.format().equals("hdf5")) {
            throw new SourceException.Unsupported("Images of the format '" + first.format() + "' are not read.",
                    first.file(), "Open the file with another program.");
        }
        try (Hdf5File file = Hdf5File.open(files.locate(first.file()))) {
            NdArray rows = file.read(first.dataset(), first.index(), count, images.encoding().dtype());
            if (rows.byteSize() != count * images.encoding().pointBytes()) {
                throw new SourceException.Corrupt("The file does not hold the images that were announced.",
                        first.file());
            }
            return rows;
        }
    }

    private long[] shape(long count) {
        List<Long> point = images.encoding().shape();
        long[] shape = new long[point.size() + 1];
        shape[0] = count;
        for (int i = 0; i < point.size(); i++) {
            shape[i + 1] = point.get(i);
        }
        return shape;
    }
}
