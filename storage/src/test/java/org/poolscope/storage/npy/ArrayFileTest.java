package org.poolscope.storage.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.file.NpzFile;

class ArrayFileTest {
    @Nested
    class OneArray extends SourceConformance {
        @TempDir
        Path folder = Path.of("");

        @Override
        protected Source open() throws SourceException {
            Path file = folder.resolve("a.npy");
            try (OutputStream out = Files.newOutputStream(file)) {
                NpyFile.write(NdArray.ofDoubles(1, 2, 3, 4, 5), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ArrayFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY);
        }
    }

    @Nested
    class SeveralArrays extends SourceConformance {
        @TempDir
        Path folder = Path.of("");

        @Override
        protected Source open() throws SourceException {
            Map<String, NdArray> arrays = new LinkedHashMap<>();
            arrays.put("z", NdArray.ofDoubles(1, 2, 3));
            arrays.put("a/b", NdArray.ofLongs(3, 4, 5, 6));
            Path file = folder.resolve("a.npz");
            try (OutputStream out = Files.newOutputStream(file)) {
                NpzFile.write(arrays, true, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ArrayFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY);
        }
    }
}
