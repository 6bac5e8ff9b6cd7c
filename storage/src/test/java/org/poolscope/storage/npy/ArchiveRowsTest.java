package org.poolscope.storage.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.value.Numeric;
import org.poolscope.storage.file.NpzFile;

/** Stretches of an array in an archive are those of the whole array. */
class ArchiveRowsTest {
    private static final int ROWS = 5000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stretchesInAnyOrderAreThoseOfTheWhole(boolean packed) throws Exception {
        double[] numbers = counted(1);
        Random random = new Random(20121121);
        try (Source source = archive(packed, numbers)) {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(ROWS);
                int to = from + random.nextInt(ROWS - from + 1);
                assertArrayEquals(IntStream.range(from, to).mapToDouble(row -> numbers[row]).toArray(),
                        read(source, Slice.of(from, to)));
            }
        }
    }

    @Test
    void slicesOfOtherKindsAreReadToo() throws Exception {
        try (Source source = archive(false, counted(1))) {
            assertArrayEquals(new double[]{4998, 4999}, read(source, new Slice(-2L, null, 1, false)));
            assertArrayEquals(new double[]{0, 2}, read(source, new Slice(0L, 4L, 2, false)));
            assertArrayEquals(new double[]{4999}, read(source, Slice.of(4999, 6000)));
        }
    }

    @Test
    void aFileThatWasReplacedIsReadAnew() throws Exception {
        try (Source source = archive(false, counted(1))) {
            assertEquals(1, read(source, Slice.of(1, 3))[0]);
            write(folder.resolve("new"), true, counted(2));
            Files.move(folder.resolve("new"), folder.resolve("a.npz"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertEquals(4, read(source, Slice.of(2, 3))[0]);
        }
    }

    private Source archive(boolean packed, double[] numbers) throws Exception {
        Path file = folder.resolve("a.npz");
        write(file, packed, numbers);
        return new ArrayFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY);
    }

    private static void write(Path file, boolean packed, double[] numbers) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            NpzFile.write(Map.of("x", NdArray.ofDoubles(numbers)), packed, out);
        }
    }

    private static double[] counted(int step) {
        return IntStream.range(0, ROWS).mapToDouble(i -> i * step).toArray();
    }

    private static double[] read(Source source, Slice slice) throws Exception {
        return ((Numeric.Array) source.read(DataPath.of("x"), List.of(slice), Cancel.NEVER, Progress.IGNORED)).data()
                .toDoubles();
    }
}
