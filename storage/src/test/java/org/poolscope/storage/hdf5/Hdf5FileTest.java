package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

/** The files that the real system left beside its streams. */
class Hdf5FileTest {
    private static final String DATASET = "/1.1/measurement/a";

    @Test
    void rowsAreCutAtTheEndAndHaveTheTypeThatIsAskedFor() throws IOException, SourceException {
        try (Hdf5File file = Hdf5File.open(sample())) {
            assertArrayEquals(new long[]{10}, file.shape(DATASET));
            NdArray rows = file.read(DATASET, 7, 100, DType.FLOAT64);
            assertArrayEquals(new double[]{14, 16, 18}, rows.toDoubles());
            assertArrayEquals(new double[]{2, 4}, file.read(DATASET, 1, 2, TypeString.parse(">i2")).toDoubles());
            assertEquals(0, file.read(DATASET, 10, 1, DType.FLOAT64).size());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, SourceException {
        try (Hdf5File file = Hdf5File.open(sample())) {
            for (String name : List.of("/1.1/measurement/none", "/1.1/measurement", "", "/")) {
                assertThrows(SourceException.NotFound.class, () -> file.shape(name), name);
            }
        }
        assertThrows(SourceException.NotFound.class, () -> Hdf5File.open(Path.of("nothing.h5")));
    }

    @Test
    void aDamagedFileFailsWithASentence(@TempDir Path folder) throws IOException {
        byte[] sound = Files.readAllBytes(sample());
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(Math.min(4096, damaged.length))] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.h5"), damaged);
            try (Hdf5File open = Hdf5File.open(file)) {
                open.read(DATASET, 0, 10, DType.FLOAT64);
            } catch (SourceException e) {
                assertTrue(e.what().endsWith("."), e.what());
            }
        }
    }

    private static Path sample() throws IOException {
        try (Stream<Path> files = Files.walk(Fixtures.folder("blissdata").resolve("files"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sample")
                    && Files.isRegularFile(file)).findFirst().orElseThrow();
        }
    }
}
