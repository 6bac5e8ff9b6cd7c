package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;

class NoRoomTest {
    /** Bytes that no file of the child may pass. */
    private static final String ROOM = "400000";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasCommittedBeforeTheDiskWasFullIsThere() throws Exception {
        Path file = folder.resolve("a.heap");
        Process child = new ProcessBuilder(Peers.program("prlimit").toString(), "--fsize=" + ROOM,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:-UsePerfData", "-cp", KillLoop.classPath(), FullDiskChild.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, child.waitFor(), said);
        List<String> told = List.of(said.split(" ", -1));
        long committed = Long.parseLong(told.getFirst());
        assertTrue(committed > 0, said);
        assertEquals("Full", told.getLast());
        try (ObjectStore store = ObjectStore.open(file)) {
            assertEquals(committed, store.root().size());
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    void whereNothingMayBeWrittenAStoreIsReadAndWritingIsDenied() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().set("x", 1L);
        }
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r--r--r--"));
            }
        }
        assumeFalse(Files.isWritable(file), "this user may write everything");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(1L, store.root().get("x"));
        }
        assertThrows(SourceException.Denied.class, () -> ObjectStore.open(file));
    }
}
