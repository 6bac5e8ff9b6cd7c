package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shelf.dbm.SessionFiles;

class LockingSessionTest {
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    void twoProcessesCountExactly() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                    LockingCounter.class.getName(), folder.toString(), String.valueOf(ROUNDS)).inheritIO().start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }

        assertEquals(Optional.of(new Value.Int(2L * ROUNDS)), counter().get("count"));
    }

    @Test
    void threadsOfOneProcessCountExactly() throws Exception {
        List<Integer> each = IntStream.range(0, ROUNDS).boxed().toList();

        LockingSession shared = counter();
        long failed = each.parallelStream().filter(_ -> !LockingCounter.count(shared)).count();

        assertEquals(0, failed);
        assertEquals(Optional.of(new Value.Int(ROUNDS)), counter().get("count"));
    }

    @Test
    void aMissingKeyLeavesTheLockFree() throws Exception {
        assertEquals(Optional.empty(), counter().get("missing"));

        counter().set("there", new Value.Text("yes"));

        assertEquals(Optional.of(new Value.Text("yes")), counter().get("there"));
    }

    @Test
    void aFailureInTheWorkLeavesTheLockFree() throws Exception {
        SessionLock lock = new SessionLock(folder.resolve("s"), Duration.ofMillis(200));

        assertThrows(SourceException.NotFound.class, () -> lock.hold(() -> {
            throw new SourceException.NotFound("no", "", "");
        }, Cancel.NEVER));

        assertEquals("free", lock.hold(() -> "free", Cancel.NEVER));
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        SessionLock lock = new SessionLock(folder.resolve("s"), Duration.ofMillis(120));

        lock.hold(() -> {
            assertThrows(SourceException.Locked.class, () -> lock.hold(() -> "taken", Cancel.NEVER));
            return assertThrows(SourceException.Locked.class, () -> lock.hold(() -> "taken", Cancel.NEVER));
        }, Cancel.NEVER);
    }

    @Test
    void whoWaitsCanGiveUp() throws Exception {
        SessionLock lock = new SessionLock(folder.resolve("s"), Duration.ofMinutes(10));
        AtomicBoolean asked = new AtomicBoolean();

        lock.hold(() -> assertThrows(SourceException.Cancelled.class,
                () -> lock.hold(() -> "taken", () -> asked.getAndSet(true))), Cancel.NEVER);
    }

    @Test
    void theLockIsNoSession() throws Exception {
        counter().set("a", new Value.Int(1));

        assertEquals(List.of("shared"), DataManager.open(folder).sessionFilenames());
        assertEquals(List.of(".shared.lock", "shared"), Fixtures.members(folder).stream()
                .map(path -> String.valueOf(path.getFileName())).toList());
    }

    @Test
    void whatIsRefusedLeavesTheFolderAsItWas() throws Exception {
        int refused = 0;
        for (Path kind : Fixtures.shelfKinds()) {
            Path copy = Fixtures.copy(kind, folder.resolve(String.valueOf(kind.getFileName())));
            Path base = Fixtures.members(copy).stream().filter(Files::isDirectory).findFirst().orElse(copy);
            Map<String, String> before = Fixtures.digests(base);
            DataManager manager = DataManager.open(base);
            for (SessionFiles files : manager.base().list().sessions()) {
                if (!files.kind().writable()) {
                    LockingSession session = manager.lockingSession(files.name());
                    assertThrows(SourceException.Unsupported.class, () -> session.set("x", new Value.Int(1)));
                    refused++;
                }
            }
            assertEquals(before, Fixtures.digests(base));
        }
        assertTrue(refused > 0);
    }

    private LockingSession counter() throws SourceException {
        return DataManager.open(folder).lockingSession("shared");
    }
}
