package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.FaultyDisk;

class ShelfWriterTest {
    private static final byte[] KEY = bytes("it's \u00e9\n");
    private static final byte[] VALUE = bytes("I42\n.");

    @TempDir
    Path folder;

    static List<ShelfFixture> writable() throws Exception {
        return kinds(true);
    }

    static List<ShelfFixture> readOnly() throws Exception {
        return kinds(false);
    }

    @Test
    void aNewShelfIsOneFileAndHoldsWhatWasStored() throws Exception {
        Path file = folder.resolve("alice.run[1]?#50%");
        try (DbmWriter writer = SessionFiles.create(file)) {
            writer.store(KEY, bytes("old"));
            writer.store(bytes("other"), VALUE);
            writer.store(KEY, VALUE);
            writer.store(bytes("gone"), VALUE);
            assertTrue(writer.delete(bytes("gone")));
            assertFalse(writer.delete(bytes("gone")));
        }
        assertEquals(List.of(file), Fixtures.members(folder));
        try (Dbm shelf = only().open()) {
            assertEquals(List.of("other", "it's \u00e9\n"), shelf.list().records().stream()
                    .map(each -> ShelfFixture.latin1(each.key())).toList());
            assertArrayEquals(VALUE, shelf.get(KEY).orElseThrow().toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Test
    void doesNotMakeAShelfOverAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("notes"), "mine");
        assertThrows(SourceException.Denied.class, () -> SessionFiles.create(file));
        assertEquals("mine", Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("writable")
    void storesAndDeletesInAnExistingShelf(ShelfFixture kind) throws Exception {
        Path base = Fixtures.copy(kind.base(), folder.resolve("copy"));
        for (SessionFiles session : SessionFolder.list(base).sessions()) {
            Map<String, String> expected = contents(session);
            String first = expected.keySet().iterator().next();
            expected.put(ShelfFixture.latin1(KEY), ShelfFixture.latin1(VALUE));
            expected.put("grown", "x".repeat(5000));
            expected.remove(first);
            try (DbmWriter writer = session.write()) {
                writer.store(KEY, bytes("old"));
                writer.store(KEY, VALUE);
                writer.store(bytes("grown"), bytes("x".repeat(5000)));
                assertTrue(writer.delete(first.getBytes(StandardCharsets.ISO_8859_1)));
                assertFalse(writer.delete(bytes("never there")));
            }
            SessionFiles after = SessionFolder.list(base).sessions().stream()
                    .filter(each -> each.name().equals(session.name())).findFirst().orElseThrow();
            assertEquals(expected, contents(after));
            assertTrue(after.files().stream().noneMatch(each -> each.toString().matches(".*-(wal|shm|journal)")));
        }
    }

    @ParameterizedTest
    @MethodSource("readOnly")
    void refusesOtherKindsWithAReason(ShelfFixture kind) throws Exception {
        SessionFiles session = SessionFolder.list(kind.base()).sessions().getFirst();
        SourceException refusal = assertThrows(SourceException.Unsupported.class, session::write);
        assertTrue(refusal.what().contains(session.kind().shown()) && refusal.remedy().contains("SQLite"),
                refusal.sentence());
    }

    @ParameterizedTest
    @EnumSource
    void aFaultLeavesTheOldStateOfADumbShelf(FaultyDisk.Fault fault) throws Exception {
        Path base = Fixtures.copy(Fixtures.folder("shelves/py3-dumb/exp1.data"), folder.resolve("copy"));
        SessionFiles session = SessionFolder.list(base).sessions().getFirst();
        Map<String, String> before = contents(session);
        List<Path> files = Fixtures.members(base);
        int step = 0;
        while (fails(session, new FaultyDisk(step, fault))) {
            assertEquals(before, contents(session));
            assertEquals(files, Fixtures.members(base));
            step++;
        }
        assertTrue(step > 8, "only " + step + " steps");
        before.put(ShelfFixture.latin1(KEY), ShelfFixture.latin1(VALUE));
        assertEquals(before, contents(session));
    }

    private static boolean fails(SessionFiles session, FaultyDisk disk) {
        try (DbmWriter writer = session.write(disk)) {
            writer.store(KEY, VALUE);
            return false;
        } catch (SourceException e) {
            return true;
        }
    }

    private static List<ShelfFixture> kinds(boolean writable) throws IOException, SourceException {
        List<ShelfFixture> kinds = new ArrayList<>();
        for (ShelfFixture kind : ShelfFixture.all()) {
            if (SessionFolder.list(kind.base()).sessions().getFirst().kind().writable() == writable) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private SessionFiles only() throws SourceException {
        return SessionFolder.list(folder).sessions().getFirst();
    }

    private static Map<String, String> contents(SessionFiles session) throws SourceException {
        Map<String, String> contents = new TreeMap<>();
        try (Dbm shelf = session.open()) {
            for (DbmRecord each : shelf.list().records()) {
                byte[] value = shelf.value(each).toArray(ValueLayout.JAVA_BYTE);
                contents.put(ShelfFixture.latin1(each.key()), ShelfFixture.latin1(value));
            }
        }
        return contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
