package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Merged;
import org.poolscope.storage.shelf.SessionSourceProvider;

/**
 * Merging one key over 200 sessions, each with a list of 1,000 floats and 20 small tuples, beside Python with the loop of
 * its DataManager; and listing large shelves and large folders. Targets of merging are a third of what the real
 * DataManager took.
 */
class SessionsBenchmark {
    private static final int SESSIONS = 200;
    private static final int RECORDS = 100_000;
    private static final int WARM_UP = 30;

    @TempDir
    Path folder;

    @Test
    void mergingAndListing() throws Exception {
        Targets targets = new Targets();
        merge(targets, "dbhash", 9);
        merge(targets, "gdbm", 14);
        merge(targets, "sqlite3", 41);
        list(targets);
        manySessions(targets);
        targets.print();
    }

    private void merge(Targets targets, String kind, double targetMs) throws Exception {
        Path base = Files.createDirectory(folder.resolve(kind + ".data"));
        Optional<Path> python = PythonShelves.write(kind, base, SESSIONS);
        if (python.isEmpty()) {
            targets.note("get_merged of 200 x 1,000 floats, " + kind, "peer missing: " + PythonShelves.needs(kind));
            return;
        }
        DataManager manager = DataManager.open(base);
        for (int i = 0; i < WARM_UP; i++) {
            merged(manager);
        }
        targets.time("getMerged of 200 x 1,000 floats, " + kind, targetMs, () -> merged(manager));
        targets.note("the same in Python, " + kind, PythonShelves.timeMerge(python.get(), kind, base));
    }

    private static void merged(DataManager manager) throws SourceException {
        Merged merged = manager.getMerged("results").value();
        assertEquals(1000 * SESSIONS, assertInstanceOf(Merged.Items.class, merged).items().size());
    }

    private void list(Targets targets) throws Exception {
        Path base = Files.createDirectory(folder.resolve("large.data"));
        LargeShelves.gdbm(base.resolve("gdbm"), RECORDS);
        LargeShelves.dumb(base.resolve("dumb"), RECORDS);
        LargeShelves.sqlite(base.resolve("sqlite"), RECORDS);
        for (String session : List.of("gdbm", "dumb", "sqlite")) {
            targets.memory("heap to show 100,000 keys, " + session, 100, () -> children(base, session));
            targets.time("show 100,000 keys, " + session, 300, () -> children(base, session));
        }
    }

    private static void children(Path base, String session) throws SourceException {
        try (Source source = open(base)) {
            assertEquals(RECORDS, source.children(DataPath.of(session), Page.ALL, Cancel.NEVER).entries().size());
        }
    }

    private void manySessions(Targets targets) throws Exception {
        Path base = Files.createDirectory(folder.resolve("many.data"));
        Path one = folder.resolve("one");
        LargeShelves.gdbm(one, 50);
        for (int i = 0; i < 2000; i++) {
            Files.copy(one, base.resolve("alice.%04d".formatted(i)));
        }
        targets.time("open 2,000 sessions x 50 keys, first page of 100", 100, () -> firstPage(base));
    }

    private static void firstPage(Path base) throws SourceException {
        try (Source source = open(base)) {
            assertEquals(100, source.children(DataPath.ROOT, new Page(0, 100), Cancel.NEVER).entries().size());
        }
    }

    private static Source open(Path base) throws SourceException {
        return new SessionSourceProvider().open(Location.parse(base.toString()), OpenOptions.READ_ONLY);
    }
}
