package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

class SessionFolderTest {
    @TempDir
    Path folder;

    @Test
    void kindsSideBySideAreSniffedOneByOne() throws Exception {
        for (ShelfFixture kind : ShelfFixture.all()) {
            for (Path file : Fixtures.members(kind.base())) {
                String name = file.getFileName().toString().replaceFirst("alice\\.", kind + ".");
                Files.copy(file, folder.resolve(name));
            }
        }
        SessionFolder listed = SessionFolder.list(folder);
        assertEquals(List.of(), listed.strays());
        for (ShelfFixture kind : ShelfFixture.all()) {
            for (String session : kind.sessions().keySet()) {
                String name = session.replaceFirst("alice\\.", kind + ".");
                assertTrue(listed.sessions().stream().anyMatch(each -> each.name().equals(name)), name);
            }
        }
    }

    @Test
    void saysWhatIsNotAShelf() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "remember to feed the cat\n");
        Files.writeString(folder.resolve("short"), "x");
        Files.createFile(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("sub"));
        Files.createFile(folder.resolve(".hidden"));
        Files.writeString(folder.resolve("old.bak"), "'a', (0, 5)\n");
        SessionFolder listed = SessionFolder.list(folder);
        assertEquals(List.of(), listed.sessions());
        assertEquals(
                List.of("empty is empty, not a shelf.", "notes.txt is not a shelf.", "old.bak is not a shelf.",
                        "short is not a shelf.", "sub is a folder, not a shelf."),
                listed.strays().stream().map(SessionFolder.Stray::sentence).sorted().toList());
    }

    @Test
    void keepsDotsAndPatternSignsInNames() throws Exception {
        Path gdbm = some("py3-gnu");
        Path sqlite = some("py313-sqlite3");
        for (String name : List.of("run[1]", "a?b", "all*", "host.db.example.org", "x.dat", "100% #1", "测试")) {
            Files.copy(gdbm, folder.resolve(name));
        }
        Files.copy(sqlite, folder.resolve("50% [2]?#x"));
        SessionFolder listed = SessionFolder.list(folder);
        assertEquals(List.of("100% #1", "50% [2]?#x", "a?b", "all*", "host.db.example.org", "run[1]", "x.dat", "测试"),
                listed.sessions().stream().map(SessionFiles::name).sorted().toList());
        for (SessionFiles session : listed.sessions()) {
            try (Dbm shelf = session.open()) {
                assertTrue(shelf.size() > 0);
            }
        }
    }

    @Test
    void twoKindsOfOneNameKeepTheirSuffixes() throws Exception {
        Files.copy(some("py3-gnu"), folder.resolve("alice.labpc07"));
        Files.copy(some("py3-ndbm"), folder.resolve("alice.labpc07.db"));
        assertEquals(List.of("alice.labpc07", "alice.labpc07.db"),
                SessionFolder.list(folder).sessions().stream().map(SessionFiles::name).toList());
    }

    @Test
    void aLogWhoseFileIsStillEmptyIsAShelf() throws Exception {
        Files.createFile(folder.resolve("s"));
        Files.write(folder.resolve("s-wal"),
                new byte[]{0x37, 0x7f, 0x06, (byte) 0x82, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertEquals(List.of(DbmKind.SQLITE),
                SessionFolder.list(folder).sessions().stream().map(SessionFiles::kind).toList());
    }

    @Test
    void findsTheShelfOfAnyOfItsFiles() throws Exception {
        for (ShelfFixture kind : ShelfFixture.all()) {
            for (Path file : Fixtures.members(kind.base())) {
                SessionFiles found = SessionFolder.containing(file).orElseThrow();
                assertTrue(found.files().contains(file.toAbsolutePath()), file::toString);
                assertEquals(found.main(),
                        SessionFolder.containing(kind.base().resolve(found.name())).orElseThrow().main());
            }
        }
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThrows(SourceException.NotFound.class, () -> SessionFolder.list(folder.resolve("none")));
    }

    private static Path some(String kind) throws IOException {
        return Fixtures.members(Fixtures.folder("shelves").resolve(kind).resolve("exp1.data")).getFirst();
    }
}
