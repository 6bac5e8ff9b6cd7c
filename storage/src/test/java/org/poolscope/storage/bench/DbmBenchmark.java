package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shelf.dbm.Dbm;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/** Listing one large shelf, and opening many small ones. */
class DbmBenchmark {
    private static final int RECORDS = 100_000;
    private static final int SESSIONS = 200;

    @TempDir
    Path folder;

    @Test
    void largeAndMany() throws Exception {
        Targets targets = new Targets();
        large(targets);
        many(targets, "py3-gnu", 10);
        many(targets, "py27-dbhash", 10);
        many(targets, "py3-ndbm-185", 10);
        many(targets, "py3-dumb", 30);
        many(targets, "py313-sqlite3", 50);
        targets.print();
    }

    private void large(Targets targets) throws Exception {
        Path base = Files.createDirectory(folder.resolve("large"));
        LargeShelves.gdbm(base.resolve("gdbm"), RECORDS);
        LargeShelves.dumb(base.resolve("dumb"), RECORDS);
        LargeShelves.sqlite(base.resolve("sqlite"), RECORDS);
        for (SessionFiles session : SessionFolder.list(base).sessions()) {
            String kind = session.kind().shown();
            targets.memory("heap to list 100,000 keys, " + kind, 100, () -> list(session));
            targets.time("list 100,000 keys, " + kind, 300, () -> list(session));
        }
    }

    private void many(Targets targets, String kind, double targetMs) throws Exception {
        Path base = Files.createDirectory(folder.resolve(kind));
        Path from = Fixtures.folder("shelves").resolve(kind).resolve("exp1.data");
        for (Path file : Fixtures.members(from)) {
            String name = file.getFileName().toString();
            for (int i = 0; name.startsWith("alice.labpc07") && i < SESSIONS; i++) {
                Files.copy(file, base.resolve(name.replace("labpc07", "labpc07." + i)));
            }
        }
        List<SessionFiles> sessions = SessionFolder.list(base).sessions();
        assertEquals(SESSIONS, sessions.size());
        targets.time("see 200 sessions, " + kind, 40, () -> SessionFolder.list(base));
        targets.time("open 200 sessions and look up one key, " + kind, targetMs, () -> lookUp(sessions));
    }

    private static void list(SessionFiles session) throws SourceException {
        try (Dbm shelf = session.open()) {
            assertEquals(RECORDS, shelf.list().records().size());
        }
    }

    private static void lookUp(List<SessionFiles> sessions) throws SourceException {
        byte[] key = "results".getBytes(StandardCharsets.US_ASCII);
        for (SessionFiles session : sessions) {
            try (Dbm shelf = session.open()) {
                assertTrue(shelf.get(key).isPresent());
            }
        }
    }
}
