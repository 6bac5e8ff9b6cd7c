package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;

class NpyFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<f8", ">f4", "|b1", "<i2", ">u8", "<c16", "|S3", "<U2", "<M8[25s]", "<m8[ns]", "<f2",
            "|V5"})
    void keepsTypeShapeAndBytes(String type) throws Exception {
        NdArray array = filled(TypeString.parse(type), 3, 4);

        NdArray back = read(write(array));

        assertEquals(array.dtype(), back.dtype());
        assertArrayEquals(array.shape(), back.shape());
        assertArrayEquals(bytes(array), bytes(back));
    }

    @Test
    void keepsFortranOrder() throws Exception {
        NdArray array = filled(DType.FLOAT64, 3, 4).transpose();

        NdArray back = read(write(array));

        assertEquals("F", back.order());
        assertArrayEquals(array.toDoubles(), back.toDoubles());
    }

    @Test
    void writesEveryOtherRowOfALargeArray() throws Exception {
        NdArray part = filled(DType.INT64, 5000, 7).slice(List.of(new Slice(null, null, 2, false)));

        assertArrayEquals(part.toDoubles(), read(write(part)).toDoubles());
    }

    @Test
    void keepsFieldsBlocksTitlesAndGaps() throws Exception {
        DType block = new DType.SubArray(DType.INT32, List.of(2, 3));
        DType type = new DType.Struct(48, List.of(new DType.Field("it's", 0, TypeString.parse("|S10"), null),
                new DType.Field("pos", 12, DType.INT32, "Position"), new DType.Field("m", 16, block, null)), false);

        assertEquals(type, read(write(filled(type, 2))).dtype());
    }

    @Test
    void writesTheHeaderThatNumpyWrites() throws Exception {
        byte[] written = write(NdArray.ofLongs(7));

        String header = new String(written, 0, 128, StandardCharsets.ISO_8859_1);
        assertTrue(header.startsWith("\u0093NUMPY\1\0v\0{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }"),
                header);
        assertEquals('\n', header.charAt(127));
        assertEquals(128 + 8, written.length);
    }

    @Test
    void readsTheThirdVersionWithUnicodeNames() throws Exception {
        DType type = new DType.Struct(8, List.of(new DType.Field("测试", 0, DType.FLOAT64, null)), false);

        byte[] written = write(filled(type, 1));

        assertEquals(3, written[6]);
        assertEquals(type, read(written).dtype());
    }

    @Test
    void readsTheSecondVersionForManyFields() throws Exception {
        List<DType.Field> fields = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> new DType.Field("field" + i, i, TypeString.parse("|i1"), null)).toList();
        DType type = new DType.Struct(5000, fields, false);

        byte[] written = write(filled(type, 1));

        assertEquals(2, written[6]);
        assertEquals(type, read(written).dtype());
    }

    @Test
    void refusesPythonObjectsWithAReason() {
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> read(framed("{'descr': '|O', 'fortran_order': False, 'shape': (3,), }")));

        assertTrue(refused.what().contains("Python objects"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "__import__('os')", "{'descr': '<f8'}",
            "{'descr': '<f8', 'fortran_order': 0, 'shape': ()}",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 8)}",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999999999999,)}",
            "{'descr': [('a', '<f8', (2147483647, 9))], 'fortran_order': False, 'shape': (1,)}",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000,)}", "((((((((((((((((((((((((((((((((((((("
                    + "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("})
    void aDamagedHeaderIsOneFailure(String header) {
        assertThrows(SourceException.Corrupt.class, () -> read(framed(header)));
    }

    @Test
    void everyPrefixOfAFileIsOneFailure() throws Exception {
        byte[] whole = write(NdArray.ofDoubles(1, 2, 3));

        for (int length = 0; length < whole.length; length++) {
            byte[] prefix = Arrays.copyOf(whole, length);
            assertThrows(SourceException.Corrupt.class, () -> read(prefix));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArchiveKeepsNamesInOrder(boolean compressed) throws Exception {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("z", NdArray.ofDoubles(1, 2));
        arrays.put("a/b", NdArray.ofLongs(3));
        Path file = folder.resolve("a.npz");
        try (OutputStream out = Files.newOutputStream(file)) {
            NpzFile.write(arrays, compressed, out);
        }

        try (NpzFile archive = NpzFile.open(file)) {
            assertEquals(List.of("z", "a/b"), archive.names());
            assertArrayEquals(new double[]{1, 2}, archive.read("z").toDoubles());
            assertArrayEquals(new long[]{1}, archive.header("a/b").shape());
            assertThrows(SourceException.NotFound.class, () -> archive.read("missing"));
        }
    }

    @Test
    void anArchiveThatIsNoneIsOneFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("a.npz"), "PK, but not really");

        assertThrows(SourceException.Corrupt.class, () -> NpzFile.open(file).close());
    }

    private NdArray read(byte[] bytes) throws SourceException, IOException {
        Path file = Files.write(folder.resolve("a.npy"), bytes);
        try (MappedFile mapped = MappedFile.open(file)) {
            return NpyFile.read(mapped);
        }
    }

    private static byte[] write(NdArray array) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpyFile.write(array, out);
        return out.toByteArray();
    }

    private static byte[] framed(String header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(),
                (byte) (header.length() >> 8)});
        out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static NdArray filled(DType type, long... shape) {
        byte[] data = new byte[(int) NdArray.sizeOf(shape) * type.itemSize()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 101);
        }
        return NdArray.of(type, shape, false, MemorySegment.ofArray(data));
    }

    private static byte[] bytes(NdArray array) {
        return array.bytes().toArray(ValueLayout.JAVA_BYTE);
    }
}
