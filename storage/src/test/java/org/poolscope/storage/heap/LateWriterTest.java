package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
