package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

/** Forms of the known kinds that no machine at hand writes, made by hand or from the fixtures. */
class ShelfVariantTest {
    private static final byte[] KEY = "key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUE = "I1\n.".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    static Stream<Arguments> narrowMagics() {
        return Stream.of(0x13579acd, 0x13579ace, 0x13579ad0).flatMap(magic -> Stream.of(
                Arguments.of(magic, ByteOrder.LITTLE_ENDIAN), Arguments.of(magic, ByteOrder.BIG_ENDIAN)));
    }

    @ParameterizedTest
    @MethodSource("narrowMagics")
    void readsGdbmWithOffsetsOf32Bits(int magic, ByteOrder order) throws Exception {
        ByteBuffer file = ByteBuffer.allocate(2048).order(order);
        int[] header = {magic, 512, 512, 512, 7, 512, 22, 2048};
        Arrays.stream(header).forEach(file::putInt);
        for (int entry = 0; entry < 128; entry++) {
            file.putInt(512 + 4 * entry, 1024);
        }
        for (int element = 0; element < 22; element++) {
            file.putInt(1024 + 60 + 20 * element, -1);
        }
        int slot = 1024 + 60 + 20 * 5;
        file.putInt(slot, 12345).put(slot + 4, KEY).putInt(slot + 8, 1600).putInt(slot + 12, 3).putInt(slot + 16, 4);
        file.put(1600, KEY).put(1603, VALUE);
        try (Dbm shelf = open("s", file.array())) {
            assertHoldsTheRecord(shelf, order);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void readsClassicNdbm(String named) throws Exception {
        ByteOrder order = named.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer file = ByteBuffer.allocate(2048).order(order);
        short[] entries = {2, 1021, 1017};
        for (int i = 0; i < entries.length; i++) {
            file.putShort(1024 + 2 * i, entries[i]);
        }
        file.put(1024 + 1021, KEY).put(1024 + 1017, VALUE);
        Files.write(folder.resolve("s.dir"), new byte[1]);
        try (Dbm shelf = open("s.pag", file.array())) {
            assertEquals(DbmKind.NDBM, shelf.kind());
            assertHoldsTheRecord(shelf, order);
        }
    }

    @Test
    void refusesAPairThatIsNoNdbm() throws Exception {
        Files.write(folder.resolve("s.dir"), new byte[1]);
        SourceException refusal = assertThrows(SourceException.Unsupported.class, () -> open("s.pag", new byte[1000]));
        assertFalse(refusal.remedy().isEmpty());
    }

    @Test
    void readsA185FileWithItsHeaderInTheOtherOrder() throws Exception {
        Path sound = some("py3-ndbm-185");
        byte[] bytes = Files.readAllBytes(sound);
        for (int at = 0; at < 4 * (17 + 32); at += 4) {
            swap(bytes, at);
        }
        try (Dbm shelf = open("s.db", bytes); Dbm other = SessionFolder.containing(sound).orElseThrow().open()) {
            assertEquals(items(other), items(shelf));
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 5, version", "24, 1, encrypted", "26, 1, checksums", "48, 1, duplicate", "48, 2, sub-databases"})
    void refusesBerkeleyFilesThatAreNoShelf(int at, byte changed, String word) throws Exception {
        byte[] bytes = Files.readAllBytes(some("py27-dbhash"));
        bytes[at] = changed;
        SourceException refusal = assertThrows(SourceException.Unsupported.class, () -> open("s", bytes));
        assertTrue(refusal.what().contains(word), refusal.what());
    }

    @Test
    void aChainThatBitesItsTailHidesNoRecord() throws Exception {
        Path sound = some("py27-dbhash");
        byte[] bytes = Files.readAllBytes(sound);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4096 + 16, 1);
        try (Dbm shelf = open("s", bytes); Dbm other = SessionFolder.containing(sound).orElseThrow().open()) {
            assertEquals(items(other), items(shelf));
            assertEquals(1, shelf.list().damages().size());
            assertTrue(shelf.list().damages().getFirst().what().contains("(at byte 4096)"));
        }
    }

    @Test
    void aDamagedRecordDoesNotHideTheOthers() throws Exception {
        Path sound = some("py3-gnu");
        byte[] bytes = Files.readAllBytes(sound);
        try (Dbm other = SessionFolder.containing(sound).orElseThrow().open()) {
            List<DbmRecord> records = other.list().records();
            DbmRecord hit = records.getFirst();
            bytes[(int) hit.at() - hit.key().length] ^= 1;
            try (Dbm shelf = open("s", bytes)) {
                assertEquals(records.size() - 1, shelf.list().records().size());
                assertEquals(1, shelf.list().damages().size());
                assertThrows(SourceException.Corrupt.class, () -> shelf.find(hit.key()));
            }
        }
    }

    @Test
    void saysThatAMappedShelfShrank() throws Exception {
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(some("py3-gnu")), 3_000_000);
        try (Dbm shelf = open("s", bytes)) {
            assertFalse(shelf.list().records().isEmpty());
            try (RandomAccessFile writer = new RandomAccessFile(shelf.path().toFile(), "rw")) {
                writer.setLength(4096);
            }
            assertTrue(assertThrows(SourceException.Corrupt.class, shelf::list).what().contains("shrank"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE Other (a)", "CREATE VIEW Dict AS SELECT 1 AS key, 2 AS value",
            "CREATE TABLE Dict (key BLOB, v INT, value BLOB GENERATED ALWAYS AS (zeroblob(v)))"})
    void refusesSqliteFilesThatAreNoShelf(String schema) throws Exception {
        Path file = folder.resolve("s");
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = made.createStatement()) {
            statement.execute(schema);
        }
        SessionFiles session = SessionFolder.containing(file).orElseThrow();
        assertThrows(SourceException.Unsupported.class, session::open);
        assertThrows(SourceException.Unsupported.class, session::write);
    }

    @Test
    void aShelfInUseIsReadWithItsLogAndLeftAlone() throws Exception {
        Path file = folder.resolve("s");
        try (DbmWriter writer = SessionFiles.create(file)) {
            writer.store(KEY, VALUE);
            var before = Fixtures.digests(folder);
            assertTrue(before.containsKey("s-wal"));
            try (Dbm shelf = SessionFolder.containing(file).orElseThrow().open()) {
                assertHoldsTheRecord(shelf, ByteOrder.LITTLE_ENDIAN);
            }
            assertEquals(before, Fixtures.digests(folder));
        }
    }

    @Test
    void namesATreeFileForWhatItIs() throws Exception {
        byte[] bytes = new byte[512];
        ByteBuffer.wrap(bytes).putInt(12, 0x00053162);
        Files.write(folder.resolve("s"), bytes);
        assertEquals(List.of("s is a Berkeley DB tree, not a shelf."),
                SessionFolder.list(folder).strays().stream().map(SessionFolder.Stray::sentence).toList());
    }

    private static void assertHoldsTheRecord(Dbm shelf, ByteOrder order) throws SourceException, SQLException {
        assertEquals(order, shelf.byteOrder());
        assertEquals(List.of(), shelf.list().damages());
        assertEquals(1, shelf.size());
        DbmRecord record = shelf.list().records().getFirst();
        assertArrayEquals(KEY, record.key());
        assertArrayEquals(VALUE, shelf.value(record).toArray(ValueLayout.JAVA_BYTE));
    }

    private Dbm open(String name, byte[] bytes) throws IOException, SourceException {
        return SessionFolder.containing(Files.write(folder.resolve(name), bytes)).orElseThrow().open();
    }

    private static List<ShelfFixture.Item> items(Dbm shelf) throws SourceException {
        return shelf.list().records().stream().map(ShelfFixture::item).toList();
    }

    private static void swap(byte[] bytes, int at) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        numbers.putInt(at, Integer.reverseBytes(numbers.getInt(at)));
    }

    private static Path some(String kind) throws IOException {
        return Fixtures.members(Fixtures.folder("shelves").resolve(kind).resolve("exp1.data")).getFirst();
    }
}
