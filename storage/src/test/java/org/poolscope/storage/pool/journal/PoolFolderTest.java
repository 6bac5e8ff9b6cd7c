package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.PRODUCT;
import static org.poolscope.storage.pool.journal.Texts.contents;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;
import static org.poolscope.storage.pool.journal.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

class PoolFolderTest {
    @TempDir
    Path folder;

    @Test
    void numbersCountFromZeroByType() throws Exception {
        try (PoolFolder pool = open()) {
            assertEquals(List.of(key(0), key(1)), pool.save(List.of(product("a"), product("b"))));
            NewProduct context = new NewProduct(Texts.CONTEXT, text("c"), List.of());
            assertEquals(List.of(new ProductKey(Texts.CONTEXT, 0)), pool.save(List.of(context)));
        }
    }

    @Test
    void aClosedPoolLooksAsFdiLeavesIt() throws Exception {
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("a", "été", "t 2"), product("b")));
            pool.tag(List.of(key(1)), "t 2");
            pool.tag(List.of(key(1)), "gone");
            pool.untag(List.of(key(1)), "gone");
            pool.save(List.of(product("c")));
            pool.untag(List.of(key(1)), "t 2");
        }

        assertEquals(List.of("dTags.jsn", "dTypes.jsn", PRODUCT + "_0", PRODUCT + "_1", PRODUCT + "_2"),
                Texts.visible(Fixtures.members(folder)).toList());
        int end = new String(text("a"), StandardCharsets.US_ASCII).indexOf("\"MetaData\"}") + 11;
        assertEquals("{\"" + PRODUCT + "\": {\"currentSN\": 2, \"sn\": {"
                + "\"0\": {\"tags\": [\"\\u00e9t\\u00e9\", \"t 2\"], \"meta\": [14, " + end + "]}, "
                + "\"1\": {\"tags\": [], \"meta\": [14, " + end + "]}, \"2\": {\"meta\": [14, " + end + "]}}}}",
                Files.readString(folder.resolve("dTypes.jsn")));
        assertEquals("{\"\\u00e9t\\u00e9\": {\"" + PRODUCT + "\": [\"0\"]}, \"t 2\": {\"" + PRODUCT + "\": [\"0\"]}}",
                Files.readString(folder.resolve("dTags.jsn")));
        assertArrayEquals(text("b"), Files.readAllBytes(folder.resolve(key(1).fileName())));
        assertEquals(List.of(".poolscope.lock"), Texts.names(Fixtures.members(folder)).stream()
                .filter(name -> name.startsWith(".")).toList());
    }

    @Test
    void anOpenPoolKeepsNumbersFromFdi() throws Exception {
        try (PoolFolder pool = open()) {
            List<NewProduct> few = Collections.nCopies(50, product("p"));
            for (int given = 49; given < 3000; given += 50) {
                pool.save(few);
                long reserved = IndexReader.read(Files.readAllBytes(folder.resolve("dTypes.jsn")),
                        "{}".getBytes(StandardCharsets.US_ASCII), "").given(PRODUCT);
                assertTrue(reserved >= given, "fdi would give " + (reserved + 1) + " after " + given);
            }
        }
    }

    @Test
    void theIndexIsNotWrittenAtEverySave() throws Exception {
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("first")));
            FileStamp before = FileStamp.of(folder.resolve("dTypes.jsn"));
            for (int i = 0; i < 50; i++) {
                pool.save(List.of(product("p")));
            }
            assertEquals(before, FileStamp.of(folder.resolve("dTypes.jsn")));
        }
    }

    @Test
    void theIndexFollowsWhenLaterComes() throws Exception {
        List<Runnable> later = new ArrayList<>();
        try (PoolFolder pool = PoolFolder.open(folder, later::add)) {
            pool.save(List.of(product("first")));
            pool.save(List.of(product("second")));
            pool.save(List.of(product("third")));
            assertEquals(1, later.size());

            pool.flush();

            assertTrue(Files.readString(folder.resolve("dTypes.jsn")).contains("\"2\": {\"meta\""));
        }
        later.forEach(Runnable::run);
    }

    @Test
    void anotherOpeningSeesEverything() throws Exception {
        try (PoolFolder one = open(); PoolFolder two = open()) {
            one.save(List.of(product("a", "t")));
            assertEquals(contents(one), contents(two));
            two.save(List.of(product("b", "t")));
            two.tag(List.of(key(0)), "u");
            assertEquals(List.of(key(0), key(1)), one.tagged("t"));
            one.remove(List.of(key(0)));
            assertEquals(List.of(key(1)), two.products(PRODUCT));
            assertEquals(List.of("t"), two.tags());
            one.flush();
            assertEquals(List.of(key(2)), two.save(List.of(product("c"))));
            assertEquals(contents(one), contents(two));
        }
    }

    @Test
    void whoStaysOpenGoesOnAfterAnotherClosed() throws Exception {
        try (PoolFolder one = open()) {
            one.save(List.of(product("a")));
            try (PoolFolder two = open()) {
                two.save(List.of(product("b")));
            }
            assertEquals(List.of(key(2)), one.save(List.of(product("c"))));
            assertEquals(3, one.count());
        }
        assertEquals(3, contents(folder).size());
    }

    @Test
    void aRemovedNumberIsNotGivenAgain() throws Exception {
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("a", "t"), product("b")));
            pool.remove(List.of(key(0), key(1)));
            assertEquals(List.of(), pool.tags());
        }
        assertEquals(List.of("dTags.jsn", "dTypes.jsn"), Texts.visible(Fixtures.members(folder)).toList());
        try (PoolFolder pool = open()) {
            assertEquals(List.of(key(2)), pool.save(List.of(product("c"))));
        }
    }

    @Test
    void anEmptiedPoolStartsAtZero() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("a", "t"), product("b")));
            pool.clear();
            assertEquals(List.of(), contents(pool));
            assertEquals(List.of("dTags.jsn", "dTypes.jsn", "notes.txt"),
                    Texts.visible(Fixtures.members(folder)).toList());
            assertEquals(List.of(key(0)), pool.save(List.of(product("new"))));
            assertArrayEquals(text("new"), pool.text(key(0)));
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("a")));
            List<ProductKey> keys = List.of(key(0), key(1));
            assertThrows(SourceException.NotFound.class, () -> pool.remove(keys));
            assertThrows(SourceException.NotFound.class, () -> pool.tag(keys, "t"));
            assertThrows(SourceException.NotFound.class, () -> pool.text(key(1)));
            assertThrows(SourceException.NotFound.class, () -> pool.tags(key(1)));
            assertTrue(pool.contains(key(0)));
            assertFalse(pool.contains(key(1)));
        }
    }

    @Test
    void onlyWhatFdiCanReadIsSaved() throws Exception {
        try (PoolFolder pool = open()) {
            for (String text : List.of("{}", "{\"_ATTR_meta\":{}}", "{\"_ATTR_meta\": é \"_STID\": \"MetaData\"}}")) {
                NewProduct unfit = new NewProduct(PRODUCT, text.getBytes(StandardCharsets.UTF_8), List.of());
                assertThrows(SourceException.Unsupported.class, () -> pool.save(List.of(product("a"), unfit)));
            }
            for (String type : List.of("../x", "a/b", "", "a b", ".a", "a.", "é", "x".repeat(300), "a\0b")) {
                NewProduct unfit = new NewProduct(type, text("a"), List.of());
                assertThrows(SourceException.Unsupported.class, () -> pool.save(List.of(unfit)));
            }
            assertEquals(0, pool.count());
        }
    }

    @Test
    void aLinkInPlaceOfTheIndexIsRefused() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "{}");
        for (String name : List.of("dTypes.jsn", "dTags.jsn", ".poolscope.journal", ".poolscope.lock")) {
            Path pool = Files.createDirectory(folder.resolve("pool" + name));
            Files.createSymbolicLink(pool.resolve(name), outside);
            assertThrows(SourceException.Denied.class, () -> PoolFolder.open(pool, NEVER));
        }
        assertEquals("{}", Files.readString(outside));
    }

    @Test
    void aFileThatIsInTheWayIsNotOverwritten() throws Exception {
        Files.writeString(folder.resolve(key(0).fileName()), "somebody else's");
        Files.createSymbolicLink(folder.resolve(key(1).fileName()), folder.resolve("nowhere"));
        try (PoolFolder pool = open()) {
            assertEquals(List.of(key(2)), pool.save(List.of(product("a"))));
        }
        assertEquals("somebody else's", Files.readString(folder.resolve(key(0).fileName())));
    }

    @Test
    void anyTextIsATag() throws Exception {
        List<String> tags = List.of("a,b", "2024", "0x10", "\"\\", "\u0000\n", "测试", "\ud800 alone",
                "x".repeat(70_000));
        try (PoolFolder pool = open()) {
            pool.save(List.of(product("a")));
            for (String tag : tags) {
                pool.tag(List.of(key(0)), tag);
            }
            assertThrows(SourceException.Unsupported.class, () -> pool.tag(List.of(key(0)), ""));
        }
        try (PoolFolder pool = open()) {
            assertEquals(tags, pool.tags(key(0)));
            assertEquals(tags, pool.tags());
        }
    }

    @Test
    void aClosedPoolTakesNothing() throws Exception {
        PoolFolder pool = open();
        pool.close();
        pool.close();

        assertThrows(SourceException.Unreachable.class, () -> pool.save(List.of(product("a"))));
    }

    private PoolFolder open() throws SourceException {
        return PoolFolder.open(folder, NEVER);
    }
}
