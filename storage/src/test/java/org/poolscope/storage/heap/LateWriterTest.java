package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** A store that was copied here alone, so that whoever reads it finds neither lock nor log, and is written later. */
class LateWriterTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void copy() throws Exception {
        Path made = folder.resolve("made.heap");
        try (ObjectStore store = ObjectStore.open(made)) {
            store.root().put("x", 1L);
        }
        file = Files.copy(made, folder.resolve("copy.heap"));
    }

    @Test
    void aReaderThatWasThereFirstSeesWhatIsWrittenLater() throws SourceException {
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            PersistentMap root = reader.root();
            assertEquals(1L, root.get("x"));
            try (ObjectStore writer = ObjectStore.open(file)) {
                for (long value = 2; value < 50; value++) {
                    writer.root().put("x", value);
                    writer.root().put("more " + value, "y".repeat(3000));

                    assertEquals(value, root.get("x"));
                }
                assertEquals(49, root.size());
            }
        }
    }

    @Test
    void aFirstWriterWaitsUntilTheReadersLockIsGivenBack() throws SourceException {
        StoreOptions brief = new StoreOptions(true, StoreOptions.Commit.FAST, Duration.ofMillis(20));
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            try (Held _ = reader.lockShared()) {
                assertThrows(SourceException.Locked.class, () -> ObjectStore.open(file, brief));
                assertEquals(1L, reader.root().get("x"));
            }
            try (ObjectStore writer = ObjectStore.open(file)) {
                writer.root().put("x", 2L);
            }
            assertEquals(2L, reader.root().get("x"));
        }
    }

    @Test
    void lookingAndVerifyingMakeNoFile() throws Exception {
        Path alone = Files.copy(file, Files.createDirectory(folder.resolve("alone")).resolve("copy.heap"));
        try (ObjectStore reader = ObjectStore.open(alone, StoreOptions.READING)) {
            assertEquals(List.of(), reader.verify());
            assertEquals(1, reader.statistics().objects());
            assertEquals(1L, reader.root().get("x"));
        }
        assertEquals(List.of("copy.heap"), List.of(alone.resolveSibling(".").toFile().list()));
    }

    @Test
    void aStoreThatWasCopiedWithItsLogShowsTheLastChange() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("other")).resolve("a.heap");
        try (ObjectStore writer = ObjectStore.open(file)) {
            writer.root().put("x", 2L);
            Files.copy(file, copy);
            writer.root().put("x", 3L);
            Files.copy(StoreFile.logOf(file), StoreFile.logOf(copy));
        }
        try (ObjectStore reader = ObjectStore.open(copy, StoreOptions.READING)) {
            assertEquals(3L, reader.root().get("x"));
            assertEquals(List.of(), reader.verify());
        }
    }

    @Test
    void aReaderThatWaitsForChangesIsWoken() throws SourceException {
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            StoreBrowser browser = new StoreBrowser(reader);
            long before = browser.await(Long.MIN_VALUE, AT_ONCE, AT_ONCE, Cancel.NEVER);
            try (ObjectStore writer = ObjectStore.open(file)) {
                writer.root().put("x", 2L);

                assertNotEquals(before, browser.await(before, AT_ONCE, AT_ONCE, Cancel.NEVER));
            }
        }
    }

    @Test
    void aReaderFollowsTheCompactFileOfALaterWriter() throws SourceException {
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(1L, reader.root().get("x"));
            try (ObjectStore writer = ObjectStore.open(file)) {
                writer.root().put("y", "z".repeat(100_000));
                writer.compact();
                writer.root().put("x", 7L);

                assertEquals(7L, reader.root().get("x"));
            }
        }
    }
}
