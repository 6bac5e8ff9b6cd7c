package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Held.in;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.PRODUCT;
import static org.poolscope.storage.pool.journal.Texts.contents;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;
import static org.poolscope.storage.pool.journal.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.index.TwoFileIndex;

class PoolWriterTest {
    @TempDir
    Path folder;

    @Test
    void numbersCountFromZeroByType() throws Exception {
        try (PoolWriter pool = open()) {
            assertEquals(List.of(key(0), key(1)), pool.save(List.of(product("a"), product("b"))));
            NewProduct context = new NewProduct(Texts.CONTEXT, text("c"), List.of());
            assertEquals(List.of(new ProductKey(Texts.CONTEXT, 0)), pool.save(List.of(context)));
        }
    }

    @Test
    void aClosedPoolLooksAsFdiLeavesIt() throws Exception {
        try (PoolWriter pool = open()) {
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
                + "\"1\": {\"meta\": [14, " + end + "]}, \"2\": {\"meta\": [14, " + end + "]}}}}",
                Files.readString(folder.resolve("dTypes.jsn")));
        assertEquals("{\"\\u00e9t\\u00e9\": {\"" + PRODUCT + "\": [\"0\"]}, \"t 2\": {\"" + PRODUCT + "\": [\"0\"]}}",
                Files.readString(folder.resolve("dTags.jsn")));
        assertArrayEquals(text("b"), Files.readAllBytes(folder.resolve(key(1).fileName())));
        assertEquals(List.of(".poolscope.lock"), Texts.names(Fixtures.members(folder)).stream()
                .filter(name -> name.startsWith(".")).toList());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPoolThatCannotBeOpenedHoldsNoFileOpen() throws Exception {
        Files.writeString(folder.resolve(PoolFolder.JOURNAL), "this is no journal");

        assertThrows(SourceException.class, this::open);

        Path place = folder.toRealPath();
        try (Stream<Path> held = Files.list(Path.of("/proc/self/fd"))) {
            assertEquals(List.of(), held.map(PoolWriterTest::target)
                    .filter(file -> file.startsWith(place)).toList());
        }
    }

    /** What a link leads to; the link itself where it leads nowhere any more. */
    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException _) {
            return link;
        }
    }

    @Test
    void anOpenPoolKeepsNumbersFromFdi() throws Exception {
        try (PoolWriter pool = open()) {
            List<NewProduct> few = Collections.nCopies(50, product("p"));
            for (int given = 49; given < 3000; given += 50) {
                pool.save(few);
                long reserved = TwoFileIndex.read(Files.readAllBytes(folder.resolve("dTypes.jsn")),
                        "{}".getBytes(StandardCharsets.US_ASCII), "").given(PRODUCT);
                assertTrue(reserved >= given, "fdi would give " + (reserved + 1) + " after " + given);
            }
        }
    }

    @Test
    void theIndexIsNotWrittenAtEverySave() throws Exception {
        try (PoolWriter pool = open()) {
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
        try (PoolWriter pool = PoolWriter.open(folder, later::add)) {
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
        try (PoolWriter one = open(); PoolWriter two = open()) {
            one.save(List.of(product("a", "t")));
            assertEquals(contents(one), contents(two));
            two.save(List.of(product("b", "t")));
            two.tag(List.of(key(0)), "u");
            assertEquals(List.of(key(0), key(1)), in(one).tagged("t"));
            one.remove(List.of(key(0)));
            assertEquals(List.of(key(1)), in(two).products(PRODUCT));
            assertEquals(List.of("t"), in(two).tags());
            one.flush();
            assertEquals(List.of(key(2)), two.save(List.of(product("c"))));
            assertEquals(contents(one), contents(two));
        }
    }

    @Test
    void aReaderSeesEachSaveAtOnce() throws Exception {
        try (PoolWriter pool = open()) {
            PoolView view = new PoolView(PoolFolder.of(folder));
            for (int saved = 1; saved <= 50; saved++) {
                pool.save(List.of(product("p")));
                assertEquals(saved, view.index().size());
                assertSame(view.index(), view.index());
            }
        }
    }

    @Test
    void whoStaysOpenGoesOnAfterAnotherClosed() throws Exception {
        try (PoolWriter one = open()) {
            one.save(List.of(product("a")));
            try (PoolWriter two = open()) {
                two.save(List.of(product("b")));
            }
            assertEquals(List.of(key(2)), one.save(List.of(product("c"))));
            assertEquals(3, in(one).count());
        }
        assertEquals(3, contents(folder).size());
    }

    @Test
    void aRemovedNumberIsNotGivenAgain() throws Exception {
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("a", "t"), product("b")));
            pool.remove(List.of(key(0), key(1)));
            assertEquals(List.of(), in(pool).tags());
        }
        assertEquals(List.of("dTags.jsn", "dTypes.jsn"), Texts.visible(Fixtures.members(folder)).toList());
        try (PoolWriter pool = open()) {
            assertEquals(List.of(key(2)), pool.save(List.of(product("c"))));
        }
    }

    @Test
    void anEmptiedPoolStartsAtZero() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("a", "t"), product("b")));
            pool.clear();
            assertEquals(List.of(), contents(pool));
            assertEquals(List.of("dTags.jsn", "dTypes.jsn", "notes.txt"),
                    Texts.visible(Fixtures.members(folder)).toList());
            assertEquals(List.of(key(0)), pool.save(List.of(product("new"))));
            assertArrayEquals(text("new"), in(pool).text(key(0)));
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("a")));
            List<ProductKey> keys = List.of(key(0), key(1));
            assertThrows(SourceException.NotFound.class, () -> pool.remove(keys));
            assertThrows(SourceException.NotFound.class, () -> pool.tag(keys, "t"));
            assertTrue(in(pool).contains(key(0)));
            assertFalse(in(pool).contains(key(1)));
        }
    }

    @Test
    void onlyWhatFdiCanReadIsSaved() throws Exception {
        try (PoolWriter pool = open()) {
            for (String text : List.of("{}", "{\"_ATTR_meta\":{}}", "{\"_ATTR_meta\": é \"_STID\": \"MetaData\"}}")) {
                NewProduct unfit = new NewProduct(PRODUCT, text.getBytes(StandardCharsets.UTF_8), List.of());
                assertThrows(SourceException.Unsupported.class, () -> pool.save(List.of(product("a"), unfit)));
            }
            for (String type : List.of("../x", "a/b", "", "a b", ".a", "a.", "é", "x".repeat(300), "a\0b")) {
                NewProduct unfit = new NewProduct(type, text("a"), List.of());
                assertThrows(SourceException.Unsupported.class, () -> pool.save(List.of(unfit)));
            }
            assertEquals(0, in(pool).count());
        }
    }

    @Test
    void aLinkInPlaceOfTheIndexIsRefused() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "{}");
        for (String name : List.of("dTypes.jsn", "dTags.jsn", ".poolscope.journal", ".poolscope.lock")) {
            Path pool = Files.createDirectory(folder.resolve("pool" + name));
            Files.createSymbolicLink(pool.resolve(name), outside);
            assertThrows(SourceException.Denied.class, () -> PoolWriter.open(pool, NEVER));
        }
        assertEquals("{}", Files.readString(outside));
    }

    @Test
    void aFileThatIsInTheWayIsNotOverwritten() throws Exception {
        Files.writeString(folder.resolve(key(0).fileName()), "somebody else's");
        Files.createSymbolicLink(folder.resolve(key(1).fileName()), folder.resolve("nowhere"));
        try (PoolWriter pool = open()) {
            assertEquals(List.of(key(2)), pool.save(List.of(product("a"))));
        }
        assertEquals("somebody else's", Files.readString(folder.resolve(key(0).fileName())));
    }

    @Test
    void anyTextIsATag() throws Exception {
        List<String> tags = List.of("a,b", "2024", "0x10", "\"\\", "\u0000\n", "测试", "\ud800 alone",
                "x".repeat(70_000));
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("a")));
            for (String tag : tags) {
                pool.tag(List.of(key(0)), tag);
            }
            assertThrows(SourceException.Unsupported.class, () -> pool.tag(List.of(key(0)), ""));
        }
        try (PoolWriter pool = open()) {
            assertEquals(tags, in(pool).tags(key(0)));
            assertEquals(tags, in(pool).tags());
        }
    }

    @Test
    void aClosedPoolTakesNothing() throws Exception {
        PoolWriter pool = open();
        pool.close();
        pool.close();

        assertThrows(SourceException.Unreachable.class, () -> pool.save(List.of(product("a"))));
    }

    private PoolWriter open() throws SourceException {
        return PoolWriter.open(folder, NEVER);
    }
}
