package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.FaultyDisk;

/** Storing into a session where there is no room or no permission takes nothing away. */
class FullDiskTest {
    private static final byte[] ONE = "I1\n.".getBytes(StandardCharsets.US_ASCII);
    private static final Value NEW = new Value.Text("new");

    @TempDir
    Path folder;
    private Path base = Path.of("");

    @BeforeEach
    void writeSessions() throws Exception {
        base = folder.resolve("exp.data");
        DumbShelf.write(base, "dumb", ONE, ONE.length);
        try (Session session = DataManager.open(base).session("sqlite")) {
            session.set("k", new Value.Int(1));
            session.set("other", new Value.Text("kept"));
        }
    }

    /** The shell limits how long a file may become, which is what a full disk is to one file. */
    @ParameterizedTest
    @ValueSource(strings = {"dumb", "sqlite"})
    void aDiskThatFillsLeavesWhatWasThere(String session) throws Exception {
        Map<String, String> before = contents(session);
        List<Path> files = files();

        for (String key : List.of("k", "large")) {
            String failure = storeLimited(session, key);
            assertTrue(Set.of("Full", "Unreachable").contains(failure), failure);
            assertEquals(before, contents(session));
            assertEquals(files, files());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultInADumbShelfLeavesWhatWasThere(FaultyDisk.Fault fault) throws Exception {
        Map<String, String> before = contents("dumb");
        int step = 0;
        while (fails(new FaultyDisk(step, fault))) {
            assertEquals(before, contents("dumb"));
            step++;
        }
        assertTrue(step > 4, "only " + step + " steps");
        assertEquals("'new'", contents("dumb").get("k"));
    }

    @Test
    void aFolderThatRefusesTheLogOfAnSqliteShelfLeavesWhatWasThere() throws Exception {
        Map<String, String> before = contents("sqlite");
        Path taken = Files.createDirectory(base.resolve("sqlite-wal"));

        LockingSession session = DataManager.open(base).lockingSession("sqlite");
        assertThrows(SourceException.class, () -> session.set("k", NEW));

        Files.delete(taken);
        assertEquals(before, contents("sqlite"));
    }

    private boolean fails(FaultyDisk disk) throws Exception {
        DataManager manager = DataManager.open(new BasePath(base), Pickles.SHIPPED, disk);
        try (Session session = manager.existing("dumb")) {
            session.set("k", NEW);
            return false;
        } catch (SourceException.Full | SourceException.Denied _) {
            return true;
        }
    }

    private String storeLimited(String session, String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 65536; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                LargeStore.class.getName(), base.toString(), session, key)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return said;
    }

    private Map<String, String> contents(String name) throws SourceException {
        Map<String, String> contents = new TreeMap<>();
        try (Session session = DataManager.open(base).existing(name)) {
            for (SessionKey key : session.keys()) {
                contents.put(key.text(), ValueText.repr(session.get(key.text()).orElseThrow(), 100));
            }
        }
        return contents;
    }

    /** The files but for the lock, which stays. */
    private List<Path> files() throws IOException {
        return Fixtures.members(base).stream().filter(file -> !file.toString().endsWith(".lock")).toList();
    }
}
