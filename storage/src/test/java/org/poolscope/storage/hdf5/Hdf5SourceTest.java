package org.poolscope.storage.hdf5;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;

class Hdf5SourceTest extends SourceConformance {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected Source open() throws SourceException {
        Path file = folder.resolve("a.h5");
        if (!Files.exists(file)) {
            try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
                write(writer, "/one", new Layout.Contiguous(6));
                write(writer, "/group/two", new Layout.Chunked(0), 3);
                write(writer, "/group/below/three", new Layout.Chunked(2), 2);
                writer.commit();
            }
        }
        return new Hdf5Provider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY);
    }

    private static void write(Hdf5Writer writer, String name, Layout layout, long... row) throws SourceException {
        int rows = row.length == 0 ? 6 : (int) (6 / row[0]);
        try (RowDataset data = writer.dataset(name, DType.INT64, layout, row)) {
            data.append(MemorySegment.ofArray(new long[]{1, 2, 3, 4, 5, 6}), rows);
        }
    }
}
