package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageLayout;

class DamagedStoreTest {
    @TempDir
    Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.root().put("x", 1L);
            store.root().put("person", Map.of("name", "Joe", "age", 27L));
            store.root().put("list", List.of(1L, 2.5, "three"));
        }
    }

    @Test
    void everySingleChangedByteIsFound() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int at = 0; at < sound.length; at++) {
            byte[] bytes = sound.clone();
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            int place = at;
            assertTrue(isFound(bytes), () -> "byte " + place + " was changed and nobody saw it");
        }
    }

    @Test
    void noChangedByteIsReadAsAnotherValue() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        String whole = contents(sound);
        Random random = new Random(6);
        int refused = 0;
        for (int at = 0; at < sound.length; at++) {
            byte[] bytes = sound.clone();
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            try {
                assertEquals(whole, contents(bytes), "byte " + at);
            } catch (HeapFault _) {
                refused++;
            }
        }
        assertTrue(refused > sound.length / 4, refused + " of " + sound.length);
    }

    @Test
    void salvageSavesWhatASingleDamagedPageLeaves() throws IOException, SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            for (long i = 0; i < 3000; i++) {
                store.root().put("key " + i, "text number " + i);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        int page = bytes.length / 4096 / 2;
        bytes[page * 4096 + 2000] ^= 1;
        Files.write(file, bytes);
        Path saved = folder.resolve("saved.heap");

        List<String> lost = ObjectStore.salvage(file, saved);

        assertFalse(lost.isEmpty());
        try (ObjectStore store = ObjectStore.open(saved, StoreOptions.READING)) {
            assertEquals(List.of(), store.verify());
            assertTrue(store.root().size() > 2000, () -> store.root().size() + " keys were saved");
        }
    }

    @Test
    void aFileCutShortWhileItIsOpenIsTold() throws IOException, SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(4096);
            }
            HeapFault told = assertThrows(HeapFault.class, () -> store.root().get("list"));
            assertInstanceOf(SourceException.Corrupt.class, told.failure());
            assertThrows(SourceException.Corrupt.class, () -> {
                List<String> faults = store.verify();
                assertTrue(faults.isEmpty());
            });
        }
    }

    @Test
    void aFileCutShortIsToldToWhoeverWritesItToo() throws IOException, SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(4096);
            }
            HeapFault told = assertThrows(HeapFault.class, () -> store.root().increment("x", 1));
            assertInstanceOf(SourceException.Corrupt.class, told.failure());
            assertTrue(told.failure().what().contains("at byte"), told.failure().what());
        }
    }

    @Test
    void aStoreOfANewerVersionThatReplacesThisOneIsRefusedByWhoHasItOpen() throws IOException, SourceException {
        byte[] newer = Files.readAllBytes(file);
        newer[16] = 2;
        Path next = Files.write(folder.resolve("next.heap"), newer);
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST);
                ObjectStore reader = ObjectStore.open(file, StoreOptions.READING);
                StoreLock other = StoreLock.open(file, true)) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            other.control().set(ControlBlock.GENERATION, other.control().get(ControlBlock.GENERATION) + 1);
            for (ObjectStore each : List.of(store, reader)) {
                HeapFault told = assertThrows(HeapFault.class, () -> each.root().size());
                assertInstanceOf(SourceException.Unsupported.class, told.failure());
            }
            assertThrows(HeapFault.class, store::lockExclusive);
        }
        assertEquals(2, Files.readAllBytes(file)[16]);
    }

    @Test
    void foreignAndCutFilesAndOtherVersionsAreRefused() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Path other = folder.resolve("b.heap");
        for (int length : new int[]{0, 1, 63, 64, 4096, 8191}) {
            Files.write(other, java.util.Arrays.copyOf(sound, length));
            assertThrows(SourceException.Corrupt.class, () -> ObjectStore.open(other));
        }
        byte[] newer = sound.clone();
        newer[16] = 2;
        Files.write(other, newer);
        assertThrows(SourceException.Unsupported.class, () -> ObjectStore.open(other, StoreOptions.READING));
        Files.writeString(other, "no store at all ".repeat(1000));
        assertThrows(SourceException.Corrupt.class, () -> ObjectStore.open(other));
    }

    /** Whether verify tells of it. */
    private static boolean isFound(byte[] bytes) {
        return !Verification.of(LossyMedium.store(bytes)).isEmpty();
    }

    private static String contents(byte[] bytes) {
        return LossyMedium.store(bytes).read(
                pages -> TaggedForm.text(new CellValue(pages, Cancel.NEVER).of(pages.i64(PageLayout.ROOT))));
    }
}
