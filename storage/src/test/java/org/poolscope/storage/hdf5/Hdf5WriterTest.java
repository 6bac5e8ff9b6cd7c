package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

class Hdf5WriterTest {
    private static final int ROWS = 50_003;
    private static final String READS = """
            import h5py, hashlib, sys
            with h5py.File(sys.argv[1]) as f:
                for name in sorted(f["all"]):
                    d = f["all"][name]
                    print(name, d.dtype.str, d.dtype.itemsize, d.shape, d.maxshape, d.compression, d.shuffle, hashlib.sha256(d[()].tobytes()).hexdigest())
                a = f.attrs
                print(a["title"], list(a["names"]), a["count"], a["mean"])
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsWrittenIsWhatH5pyReads() throws Exception {
        Path python = Peers.python("h5py");
        Path file = folder.resolve("out.h5");
        List<String> expected = new ArrayList<>();
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            int i = 0;
            for (DType dtype : types()) {
                byte[] rows = rows(dtype);
                String digest = Fixtures.sha256(rows);
                String type = dtype.str();
                write(writer, "/all/a%02d".formatted(i), dtype, new Layout.Contiguous(ROWS), rows);
                expected.add("a%02d %s %d (%d,) (%d,) None False %s".formatted(i, type, dtype.itemSize(), ROWS, ROWS,
                        digest));
                write(writer, "/all/b%02d".formatted(i), dtype, new Layout.Chunked(0), rows);
                write(writer, "/all/c%02d".formatted(i), dtype, new Layout.Chunked(4), rows);
                expected.add("b%02d %s %d (%d,) (None,) None False %s".formatted(i, type, dtype.itemSize(), ROWS,
                        digest));
                expected.add("c%02d %s %d (%d,) (None,) gzip True %s".formatted(i, type, dtype.itemSize(), ROWS,
                        digest));
                i++;
            }
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("title", "é");
            attributes.put("names", List.of("a", "b"));
            attributes.put("count", 3L);
            attributes.put("mean", 1.5);
            writer.attributes("/", attributes);
            writer.commit();
        }
        expected.add("é ['a', 'b'] 3 1.5");

        List<String> read = Peers.run(python, READS, file.toString()).lines().toList();

        assertEquals(expected.stream().sorted().toList(), read.stream().sorted().toList());
    }

    @Test
    void chunksPackedBySeveralThreadsLieWhereTheyBelong() throws Exception {
        Path file = folder.resolve("out.h5");
        long[] numbers = new Random(3).longs(300_000).toArray();
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            try (RowDataset data = writer.dataset("/x", DType.INT64, new Layout.Chunked(1))) {
                List<RowDataset.Writing> writings = new ArrayList<>();
                for (int at = 0; at < numbers.length; at += 10_000) {
                    writings.add(data.reserve(MemorySegment.ofArray(numbers).asSlice(8L * at, 80_000), 10_000));
                }
                writings.reversed().parallelStream().forEach(writing -> {
                    try {
                        writing.run();
                    } catch (SourceException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            writer.commit();
        }
        try (Hdf5File read = Hdf5File.open(file)) {
            long[] back = new long[numbers.length];
            MemorySegment.copy(read.read("/x", 0, numbers.length, DType.INT64).bytes(), 0,
                    MemorySegment.ofArray(back), 0, 8L * back.length);
            assertArrayEquals(numbers, back);
        }
    }

    @Test
    void withoutACommitTheOldFileStaysAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("out.h5"), "old");
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            write(writer, "/x", DType.INT64, new Layout.Chunked(0), rows(DType.INT64));
        }
        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void whatHdf5CannotHoldIsRefused() throws Exception {
        Path file = folder.resolve("out.h5");
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            assertThrows(SourceException.Unsupported.class,
                    () -> writer.dataset("/x", TypeString.parse("<U4"), new Layout.Chunked(0)));
            try (RowDataset two = writer.dataset("/y", DType.INT64, new Layout.Contiguous(2))) {
                assertThrows(SourceException.Unsupported.class, () -> two.append(MemorySegment.ofArray(new long[3]),
                        3));
            }
            assertThrows(SourceException.class, () -> writer.dataset("/y", DType.INT64, new Layout.Chunked(0)));
            assertThrows(SourceException.class, writer::commit);
        }
        assertFalse(Files.exists(file));
    }

    private static void write(Hdf5Writer writer, String name, DType dtype, Layout layout, byte[] rows)
            throws SourceException {
        try (RowDataset data = writer.dataset(name, dtype, layout)) {
            int width = dtype.itemSize();
            for (int row = 0; row < ROWS; row += 7000) {
                int count = Math.min(7000, ROWS - row);
                data.append(MemorySegment.ofArray(rows).asSlice((long) row * width, (long) count * width), count);
            }
        }
    }

    private static byte[] rows(DType dtype) {
        byte[] rows = new byte[ROWS * dtype.itemSize()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = dtype.kind() == Kind.BOOL ? (byte) (i & 1) : (byte) (i % 97 + 1);
        }
        return rows;
    }

    private static List<DType> types() {
        return Stream.of("|i1", "|u1", "<i2", ">i2", "<u4", ">u4", "<i8", ">u8", "<f2", "<f4", ">f4", "<f8", ">f8",
                "<c8", ">c16", "|b1", "|S10", "|V3", "chr S10, pos <i4, pct <f4, c <i4, t <i4", "a |b1, z <c8")
                .map(TypeString::parseSpec).toList();
    }
}
