package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;

class MappedFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, (1 << 20) - 1, 1 << 20, 3_000_001})
    void showsTheBytesOfAFile(int size) throws Exception {
        byte[] bytes = random(size);
        try (MappedFile file = MappedFile.open(write(bytes))) {
            assertEquals(size, file.size());
            assertArrayEquals(bytes, file.copy(0, size));
            assertArrayEquals(bytes, file.slice(0, size).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Test
    void refusesWhatLiesOutside() throws Exception {
        try (MappedFile file = MappedFile.open(write(new byte[10]))) {
            assertThrows(SourceException.Corrupt.class, () -> file.copy(5, 6));
            assertThrows(SourceException.Corrupt.class, () -> file.slice(-1, 2));
            assertThrows(SourceException.Corrupt.class, () -> file.slice(5, Long.MAX_VALUE));
            assertThrows(SourceException.Corrupt.class, () -> file.slice(11, 0));
            assertThrows(SourceException.Corrupt.class, () -> file.slice(0, -1));
        }
    }

    @Test
    void saysThatAFileShrank() throws Exception {
        Path path = write(random(2_000_000));
        try (MappedFile file = MappedFile.open(path)) {
            try (RandomAccessFile writer = new RandomAccessFile(path.toFile(), "rw")) {
                writer.setLength(4096);
            }
            SourceException.Corrupt failure = assertThrows(SourceException.Corrupt.class,
                    () -> file.copy(1_900_000, 1000));
            assertTrue(failure.what().contains("shrank"), failure.what());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2_000_000})
    void slicesOutliveTheFile(int size) throws Exception {
        byte[] bytes = random(size);
        MemorySegment slice;
        try (MappedFile file = MappedFile.open(write(bytes))) {
            slice = file.slice(10, 20);
        }
        assertEquals(bytes[10], slice.get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void readsNumbersInBothOrders() throws Exception {
        byte[] bytes = {(byte) 0x80, 1, 2, 3, 4, 5, 6, (byte) 0xFF, 9};
        try (MappedFile file = MappedFile.open(write(bytes))) {
            FileView big = new FileView(file, ByteOrder.BIG_ENDIAN);
            FileView little = new FileView(file, ByteOrder.LITTLE_ENDIAN);
            assertEquals(0x80, big.u8(0));
            assertEquals(0x8001, big.u16(0));
            assertEquals(0x0180, little.u16(0));
            assertEquals(0x80010203, big.i32(0));
            assertEquals(0x80010203L, big.u32(0));
            assertEquals(0x03020180, little.i32(0));
            assertEquals(0x80010203040506FFL, big.i64(0));
            assertEquals(0xFF06050403020180L, little.i64(0));
            assertThrows(SourceException.Corrupt.class, () -> big.i64(2));
        }
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThrows(SourceException.NotFound.class, () -> MappedFile.open(folder.resolve("none")));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
