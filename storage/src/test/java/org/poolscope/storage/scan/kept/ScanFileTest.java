package org.poolscope.storage.scan.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.hdf5.Hdf5File;
import org.poolscope.storage.scan.MemScanStore;

class ScanFileTest {
    private static final Container.Mapping NOTHING = new Container.Mapping(MappingType.DICT, List.of(), null);

    private final MemScanStore store = new MemScanStore("file", InstantSource.system(), new Random(1));

    private @Nullable StreamWriter writer;

    @TempDir
    Path folder;

    @Test
    void pointsAreThereInOrderOnceTheFileIsFinished() throws SourceException {
        Path target = folder.resolve("scan.h5");
        Scan scan = scan();
        try (ScanFile file = ScanFile.create(target, scan, 0); Cursor cursor = stream(scan, "diode1").cursor()) {
            send(1, 2, 3);
            file.add("diode1", read(cursor));
            send(4, 5);
            file.add("diode1", read(cursor));
            assertEquals(5, file.points());
            assertFalse(Files.exists(target), "not before it is whole");
            file.commit();
        }
        assertArrayEquals(new double[]{1, 2, 3, 4, 5}, written(target, 5));
    }

    @Test
    void pointsThatAreMissingLeaveNoInventedOnes() throws SourceException {
        Path target = folder.resolve("gap.h5");
        Scan scan = scan();
        Encoding encoding = stream(scan, "diode1").encoding();
        try (ScanFile file = ScanFile.create(target, scan, 0)) {
            file.add("diode1", new View("diode1", encoding, List.of(new Chunk.Gone(0, 600),
                    new Chunk.Data(600, new Points.Regular(NdArray.ofDoubles(6, 7))))));
            file.commit();
        }
        assertArrayEquals(new double[]{6, 7}, written(target, 2));
    }

    @Test
    void aFileThatIsNotFinishedLeavesNothing() throws Exception {
        try (ScanFile file = ScanFile.create(folder.resolve("none.h5"), scan(), 0)) {
            assertEquals(0, file.points());
        }
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void withoutRoomItIsNotBegun() throws SourceException {
        Scan scan = scan();
        assertThrows(SourceException.Full.class,
                () -> ScanFile.create(folder.resolve("huge.h5"), scan, Long.MAX_VALUE));
    }

    private void send(double... numbers) throws SourceException {
        Objects.requireNonNull(writer).send(new Points.Regular(NdArray.ofDoubles(numbers)));
    }

    private Scan scan() throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 57), NOTHING);
        writer = scan.stream("diode1", Encoding.Numeric.scalar(DType.FLOAT64), NOTHING);
        scan.stream("events", new Encoding.Json(), NOTHING);
        scan.prepare(NOTHING);
        return store.load(scan.key());
    }

    private static Stream stream(Scan scan, String name) {
        return Objects.requireNonNull(scan.streams().get(name));
    }

    private static View read(Cursor cursor) throws SourceException {
        return cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow();
    }

    private static double[] written(Path file, long count) throws SourceException {
        try (Hdf5File open = Hdf5File.open(file)) {
            return open.read("/57.1/measurement/diode1", 0, count, DType.FLOAT64).toDoubles();
        }
    }
}
