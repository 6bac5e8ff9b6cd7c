package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereNothingMayBeWrittenAStoreIsReadAndSharedAndWritingIsDenied(boolean withLock) throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().set("x", 1L);
        }
        if (!withLock) {
            Files.delete(LockFile.of(file));
            Files.delete(StoreFile.logOf(file));
        }
        List<String> before = names();
        for (String name : before) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("r--r--r--"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            List<String> command = new ArrayList<>(Files.isWritable(file) ? withoutPowers() : List.of());
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:-UsePerfData", "-cp", KillLoop.classPath(),
                    ReadOnlyChild.class.getName(), file.toString()));
            Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals("1 1 [] Denied", said);
            assertEquals(before, names());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** What makes a child of a user that may do everything keep to the rights of files. */
    private static List<String> withoutPowers() {
        String powers = "-dac_override,-dac_read_search";
        return List.of(Peers.program("setpriv").toString(), "--bounding-set=" + powers, "--inh-caps=" + powers);
    }
}
