package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.PoolLayout;

/** Pools that are open for writing and damaged or hostile: nothing outside is touched, and what is whole works. */
class HostilePoolTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void make() throws Exception {
        folder = temporary.resolve("pool");
        try (LocalPool pool = open()) {
            pool.save(List.of(Product.create("good")), List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/secret", "a\\u0000b", "..\\\\secret", "x/../../secret", "good/../../secret"})
    void anIndexThatNamesFilesOutsideLeadsNowhere(String name) throws Exception {
        Files.writeString(temporary.resolve("secret_0"), "keep me");
        String index = Files.readString(folder.resolve(PoolLayout.TYPES));
        Files.writeString(folder.resolve(PoolLayout.TYPES), "{\"" + name
                + "\": {\"currentSN\": 0, \"sn\": {\"0\": {\"meta\": [0, 30]}}}, " + index.substring(1));
        try (LocalPool pool = open()) {
            Urn hostile = pool.urns(pool.productClasses().getFirst()).getFirst();
            assertThrows(SourceException.Denied.class, () -> pool.load(hostile));
            assertThrows(SourceException.Denied.class, () -> pool.remove(List.of(hostile)));
            assertThrows(SourceException.Denied.class, () -> pool.setTag("t", List.of(hostile)));
            Urn saved = pool.save(List.of(Product.create("new")), List.of()).getFirst();
            assertEquals("new", pool.load(saved).description());
            pool.removeAll();
        }
        assertEquals("keep me", Files.readString(temporary.resolve("secret_0")));
        assertEquals(List.of("pool", "secret_0"), names(temporary));
    }

    @Test
    void aProductFileThatIsALinkIsNeitherReadNorFollowedWhenRemoved() throws Exception {
        try (LocalPool pool = open()) {
            Urn urn = pool.urns(pool.productClasses().getFirst()).getFirst();
            Path file = folder.resolve(urn.type() + "_0");
            Path outside = Files.move(file, temporary.resolve("outside"));
            Files.createSymbolicLink(file, outside);

            assertThrows(SourceException.Denied.class, () -> pool.load(urn));
            pool.remove(List.of(urn));
            pool.flush();
            assertTrue(Files.exists(outside));
            assertFalse(Files.isSymbolicLink(file));
        }
    }

    @Test
    void anIndexFileThatIsALinkIsNotWrittenThrough() throws Exception {
        Path outside = Files.move(folder.resolve(PoolLayout.TYPES), temporary.resolve("outside"));
        Files.createSymbolicLink(folder.resolve(PoolLayout.TYPES), outside);
        String before = Files.readString(outside);

        assertThrows(SourceException.Denied.class, this::open);

        assertEquals(before, Files.readString(outside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\": 3}", "{\"fdi.Product\": {\"products\": {}}}"})
    void aNewerLayoutIsNotWritten(String newer) throws Exception {
        Files.writeString(folder.resolve(PoolLayout.TYPES), newer);
        SortedMap<String, String> before = visible();

        SourceException refused = assertThrows(SourceException.Unsupported.class, this::open);

        assertTrue(refused.sentence().contains("newer"), refused.sentence());
        assertEquals(before, visible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2]"})
    void aDamagedIndexIsNotWrittenOver(String damage) throws Exception {
        Files.writeString(folder.resolve(PoolLayout.TYPES), damage);
        SortedMap<String, String> before = visible();

        assertThrows(SourceException.Corrupt.class, this::open);

        assertEquals(before, visible());
    }

    @Test
    void aFolderOfOtherThingsBecomesNoPool() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "mine");

        assertThrows(SourceException.Denied.class, () -> LocalPool.open("other", other, ProductClasses.FDI,
                ProductResolver.NONE, _ -> {}));

        assertEquals(List.of("notes.txt"), names(other));
    }

    @Test
    void whatIsNoProductIsNotTakenFromJson() throws Exception {
        try (LocalPool pool = open()) {
            for (String text : List.of("", "5", "{}", "[".repeat(10_000), "{\"a\": " + "9".repeat(1_000_000) + "}",
                    "{\"_STID\": \"Product\"}", "{\"_ATTR_meta\": 3, \"_STID\": \"Nothing\"}")) {
                SourceException refused = assertThrows(SourceException.class,
                        () -> pool.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "mine.json"));
                assertTrue(refused.sentence().contains("mine.json"), refused.sentence());
            }
        }
    }

    private LocalPool open() throws SourceException {
        return LocalPool.open("pool", folder, ProductClasses.FDI, ProductResolver.NONE, _ -> {});
    }

    private SortedMap<String, String> visible() throws IOException {
        SortedMap<String, String> digests = Fixtures.digests(folder);
        digests.keySet().removeIf(name -> name.contains(".poolscope."));
        return digests;
    }

    private static List<String> names(Path place) throws IOException {
        return Fixtures.members(place).stream().map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !name.startsWith(".poolscope.")).toList();
    }
}
