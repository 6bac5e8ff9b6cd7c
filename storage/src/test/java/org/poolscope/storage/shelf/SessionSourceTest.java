package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shelf.dbm.SessionFolder;

class SessionSourceTest {
    @TempDir
    Path temporary;

    @Nested
    class BerkeleyDb extends SourceConformance {
        @Override
        protected Source open() throws SourceException {
            return opened(baseOf(DbmKind.BDB_HASH));
        }
    }

    @Nested
    class Sqlite extends SourceConformance {
        @Override
        protected Source open() throws SourceException {
            return opened(baseOf(DbmKind.SQLITE));
        }
    }

    @Nested
    class Dumb extends SourceConformance {
        @Override
        protected Source open() throws SourceException {
            return opened(baseOf(DbmKind.DUMB));
        }
    }

    @Test
    void theBestBackEndForABasePathIsThisOne() {
        Location location = Location.parse(baseOf(DbmKind.GDBM).toString());

        assertInstanceOf(SessionSourceProvider.class,
                Sources.installed().choose(location).orElseThrow().provider());
    }

    @Test
    void aStarMeansEverySession() throws Exception {
        try (Source source = opened(baseOf(DbmKind.GDBM))) {
            long sessions = source.describe().count().orElseThrow();
            List<Entry> keys = source.children(DataPath.of("*"), Page.ALL, Cancel.NEVER).entries();
            Entry everywhere = keys.stream().filter(key -> key.text("sessions").equals(String.valueOf(sessions)))
                    .findFirst()
                    .orElseThrow();

            Value read = source.read(everywhere.path(), List.of(), Cancel.NEVER, Progress.IGNORED);

            assertEquals(sessions, assertInstanceOf(Mapping.class, read).size());
            assertEquals(sessions, source.children(everywhere.path(), Page.ALL, Cancel.NEVER).entries().size());
        }
    }

    @Test
    void aSessionIsADictOfItsKeys() throws Exception {
        try (Source source = opened(baseOf(DbmKind.GDBM))) {
            Entry session = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().getFirst();

            Value read = source.read(session.path(), List.of(), Cancel.NEVER, Progress.IGNORED);

            assertEquals(session.text("keys"), String.valueOf(assertInstanceOf(Mapping.class, read).size()));
        }
    }

    @Test
    void aQueryFindsAKeyInEverySession() throws Exception {
        try (Source source = opened(baseOf(DbmKind.SQLITE))) {
            long sessions = source.describe().count().orElseThrow();
            long found = 0;
            try (var hits = source.query(new Query.ByName(DataPath.ROOT, NamePattern.parse("/^results$/")),
                    Cancel.NEVER)) {
                while (hits.next().isPresent()) {
                    found++;
                }
            }

            assertEquals(sessions, found);
        }
    }

    @Test
    void aLoneShelfOpensByAnyOfItsFilesAndByItsName() throws Exception {
        Path base = baseOf(DbmKind.DUMB);
        String name = SessionFolder.list(base).sessions().getFirst().name();
        for (String file : List.of(name, name + ".dat", name + ".dir")) {
            try (Source source = opened(base.resolve(file))) {
                List<Entry> sessions = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries();
                assertEquals(List.of(name), sessions.stream().map(Entry::name).toList());
            }
        }
    }

    @Test
    void aFolderWithoutSessionsSaysWhatWasLookedFor() throws IOException {
        Path base = Files.createDirectory(temporary.resolve("exp1.data"));
        Files.writeString(base.resolve("notes.txt"), "no shelf");

        SourceException failure = assertThrows(SourceException.NotFound.class, () -> opened(base).close());

        assertEquals(base + ": exp1.data holds no sessions. A DataManager writes one file a session here. Looked for "
                + "GDBM, Berkeley DB, ndbm, dumb and SQLite files that Python's shelve writes. "
                + "notes.txt is not a shelf.", failure.sentence());
    }

    @Test
    void aFreshBasePathOpensEmpty() throws Exception {
        Path base = DataManager.create(temporary, "a/b/fresh").basepath();

        try (Source source = opened(base)) {
            assertEquals(0, source.describe().count().orElseThrow());
            assertEquals(List.of("fresh.data holds no sessions. A DataManager writes one file a session here. "
                    + "Looked for GDBM, Berkeley DB, ndbm, dumb and SQLite files that Python's shelve writes."),
                    source.describe().warnings());
        }
    }

    @Test
    void aMissingFolderIsNotFound() {
        assertThrows(SourceException.NotFound.class, () -> opened(temporary.resolve("no.data")).close());
    }

    @Test
    void whatIsUnlockedCanBeWrittenAndRemoved() throws Exception {
        Path base = DataManager.create(temporary, "written").basepath();
        DataPath path = DataPath.of("bob", "a/b");
        try (Source source = new SessionSourceProvider().open(Location.parse(base.toString()),
                OpenOptions.WRITABLE)) {
            source.write(path, new Value.Text("first"));
            source.write(path, new Value.Text("second"));

            assertEquals(new Value.Text("second"), source.read(path, List.of(), Cancel.NEVER, Progress.IGNORED));
            source.remove(path);
            assertThrows(SourceException.NotFound.class,
                    () -> source.read(path, List.of(), Cancel.NEVER, Progress.IGNORED));
            assertThrows(SourceException.NotFound.class, () -> source.remove(path));
        }
    }

    @Test
    void kindsThatAreOnlyReadRefuseInASentence() throws Exception {
        Path base = Fixtures.copy(baseOf(DbmKind.GDBM), temporary.resolve("exp1.data"));
        String session = DataManager.open(base).sessionFilenames().getFirst();
        var before = Fixtures.digests(base);
        try (Source source = new SessionSourceProvider().open(Location.parse(base.toString()),
                OpenOptions.WRITABLE)) {
            SourceException refused = assertThrows(SourceException.Unsupported.class,
                    () -> source.write(DataPath.of(session, "x"), new Value.Int(1)));

            assertTrue(refused.what().contains("GDBM"));
        }
        Files.deleteIfExists(base.resolve("." + session + ".lock"));
        assertEquals(before, Fixtures.digests(base));
    }

    static Source opened(Path place) throws SourceException {
        return new SessionSourceProvider().open(Location.parse(place.toString()), OpenOptions.READ_ONLY);
    }

    /** The first base path whose sessions are all of this kind. */
    static Path baseOf(DbmKind kind) {
        try {
            for (Path fixture : Fixtures.shelfKinds()) {
                Path base = fixture.resolve("exp1.data");
                if (SessionFolder.list(base).sessions().stream().allMatch(files -> files.kind() == kind)) {
                    return base;
                }
            }
            throw new IllegalStateException("no fixture of the kind " + kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
