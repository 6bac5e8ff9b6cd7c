package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.HeapFault;

/** Another process holds the lock, and then is no more. */
class DeadHolderTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");
    private Process holder;

    @BeforeEach
    void hold() throws SourceException, IOException {
        file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().set("x", 1L);
        }
        holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-cp", KillLoop.classPath(), HoldingChild.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader told = holder.inputReader(StandardCharsets.US_ASCII);
        assertEquals("held", told.readLine());
    }

    @AfterEach
    void end() throws InterruptedException {
        holder.toHandle().destroyForcibly();
        holder.waitFor();
    }

    @Test
    void whoHoldsTheLockIsNamedToWhoWaitsTooLong() {
        StoreOptions brief = new StoreOptions(true, StoreOptions.Commit.FAST, Duration.ofMillis(20));
        SourceException told = assertThrows(SourceException.Locked.class, () -> ObjectStore.open(file, brief));
        assertTrue(told.what().contains("process " + holder.pid()), told.what());
    }

    @Test
    void aReaderIsNotHeldUpAndSeesTheLastCommittedState() throws SourceException {
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(List.of("x"), List.copyOf(reader.root().keySet()));
            HeapFault told = assertThrows(HeapFault.class, () -> reader.lockShared(Duration.ofMillis(20)));
            assertInstanceOf(SourceException.Locked.class, told.failure());
        }
    }

    @Test
    void theLockOfADeadProcessIsTakenOverAndThatIsTold() throws Exception {
        long dead = holder.pid();
        try (ObjectStore reader = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(dead, new StoreBrowser(reader).holder());
            end();
            assertEquals(0, new StoreBrowser(reader).holder());
        }
        try (ObjectStore store = ObjectStore.open(file)) {
            assertTrue(store.notes().getFirst().startsWith("Process " + dead + " ended while it was writing"),
                    store.notes()::toString);
            assertEquals(List.of("x"), List.copyOf(store.root().keySet()));
            assertEquals(List.of(), store.verify());
        }
        try (ObjectStore again = ObjectStore.open(file)) {
            assertEquals(List.of(), again.notes());
        }
    }
}
