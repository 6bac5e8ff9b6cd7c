package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Fixtures;

/** Every kind of shelf, read as the real library reads it. */
class ShelfWalkTest {
    private static final Comparator<ShelfFixture.Item> BY_KEY = Comparator.comparing(ShelfFixture.Item::key);

    static List<ShelfFixture> kinds() throws IOException {
        return ShelfFixture.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void listsTheSessionsOfTheFolder(ShelfFixture kind) throws Exception {
        SessionFolder folder = SessionFolder.list(kind.base());
        assertEquals(kind.sessions().keySet().stream().sorted().toList(),
                folder.sessions().stream().map(SessionFiles::name).toList());
        assertEquals(List.of(), folder.strays());
        long files = folder.sessions().stream().mapToLong(session -> session.files().size()).sum();
        assertEquals(Fixtures.members(kind.base()).size(), files);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsEveryKeyAndTheLengthOfItsPickle(ShelfFixture kind) throws Exception {
        Map<String, List<ShelfFixture.Item>> sessions = kind.sessions();
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                Listing listing = shelf.list();
                assertEquals(List.of(), listing.damages());
                assertEquals(sessions.getOrDefault(files.name(), List.of()).stream().sorted(BY_KEY).toList(),
                        listing.records().stream().map(ShelfFixture::item).sorted(BY_KEY).toList());
                assertEquals(listing.records().size(), shelf.size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheOrderOfTheFile(ShelfFixture kind) throws Exception {
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                if (shelf.kind() == DbmKind.DUMB && kind.isPython2()) {
                    continue; // Python 2 gave them in the order of its hash table
                }
                List<String> keys = shelf.list().records().stream().limit(5)
                        .map(each -> ShelfFixture.latin1(each.key())).toList();
                assertEquals(kind.firstKeys(files.name()), keys);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsByKeyWhatItLists(ShelfFixture kind) throws Exception {
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                for (DbmRecord listed : shelf.list().records()) {
                    byte[] value = bytes(shelf.value(listed));
                    assertEquals(listed.valueLength(), value.length);
                    assertEquals(listed.at(), shelf.find(listed.key()).orElseThrow().at());
                    assertArrayEquals(value, bytes(shelf.get(listed.key()).orElseThrow()));
                }
                assertEquals(Optional.empty(), shelf.find("no such key".getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesThePickleFromItsFirstByteToItsStop(ShelfFixture kind) throws Exception {
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                for (DbmRecord listed : shelf.list().records()) {
                    byte[] value = bytes(shelf.value(listed));
                    boolean ends = kind.toString().equals("py3-dumb-crash") || value[value.length - 1] == '.';
                    assertTrue(ends, ShelfFixture.latin1(listed.key()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsTheByteOrderOfTheWriterWhereTheFormatDoes(ShelfFixture kind) throws Exception {
        boolean big = kind.expected().get("byteorder").asString().equals("big");
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                assertEquals(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, shelf.byteOrder());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesNothingInTheFolderByReading(ShelfFixture kind) throws Exception {
        Map<String, String> before = Fixtures.digests(kind.base());
        for (SessionFiles files : SessionFolder.list(kind.base()).sessions()) {
            try (Dbm shelf = files.open()) {
                for (DbmRecord listed : shelf.list().records()) {
                    shelf.value(listed);
                }
                assertEquals(before, Fixtures.digests(kind.base()));
            }
        }
        assertEquals(before, Fixtures.digests(kind.base()));
    }

    private static byte[] bytes(MemorySegment value) {
        return value.toArray(ValueLayout.JAVA_BYTE);
    }
}
