package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.journal.PoolView;

/** Pools that are damaged or hostile: one clear error for what is wrong, the rest works. */
class DamagedPoolTest {
    @TempDir
    Path temporary;

    private Path pool = Path.of("");
    private int products;

    @BeforeEach
    void copy() throws IOException, SourceException {
        Path original = Fixtures.members(Fixtures.folder("fdi").resolve("pool-2x")).getLast();
        pool = Fixtures.copy(original, temporary.resolve("pool"));
        products = index(reader()).size();
    }

    @Test
    void withoutAReadableIndexTheFilesSayWhatThereIs() throws IOException, SourceException {
        for (String damage : List.of("", "{", "[1, 2]", "[".repeat(10_000), "{\"a\": " + "9".repeat(1_000_000) + "}")) {
            Files.writeString(pool.resolve(PoolLayout.TYPES), damage);
            PoolIndex index = index(reader());
            assertEquals(products, index.size());
            assertEquals(PoolLayout.NO_INDEX, index.layout());
            assertFalse(index.warnings().isEmpty());
            assertFalse(index.tags().isEmpty());
        }
    }

    @Test
    void withoutAReadableTagFileTheProductsStillKnowTheirTags() throws IOException, SourceException {
        Files.writeString(pool.resolve(PoolLayout.TAGS), "");
        PoolIndex index = index(reader());
        assertEquals(products, index.size());
        assertFalse(index.tags().isEmpty());
        assertEquals(1, index.warnings().size());
    }

    @Test
    void aMissingProductFileIsOneErrorAndTheOthersRead() throws IOException, SourceException {
        PoolReader reader = reader();
        List<ProductKey> keys = index(reader).keys();
        Files.delete(pool.resolve(keys.getFirst().fileName()));
        assertThrows(SourceException.NotFound.class, () -> reader.product(keys.getFirst()));
        assertFalse(reader.product(keys.get(1)).meta().names().isEmpty());
    }

    @Test
    void aBrokenProductIsOneErrorWithItsName() throws IOException, SourceException {
        PoolReader reader = reader();
        ProductKey key = index(reader).keys().getFirst();
        for (String damage : List.of("", "{\"a\": ", "[1]", "5", "[".repeat(10_000),
                "{\"a\": " + "9".repeat(1_000_000) + "}")) {
            Files.writeString(pool.resolve(key.fileName()), damage);
            SourceException failure = assertThrows(SourceException.class, () -> reader.product(key));
            assertTrue(failure.where().contains(key.type()), failure.sentence());
        }
    }

    @Test
    void anIndexThatNamesAFileOutsideIsRefusedForThatProductAlone() throws IOException, SourceException {
        Files.writeString(temporary.resolve("secret_0"), "{\"_ATTR_meta\": 1, \"_STID\": \"Product\"}");
        String index = Files.readString(pool.resolve(PoolLayout.TYPES));
        for (String name : List.of("../secret", temporary + "/secret", "a\\u0000b", "..\\\\secret", "x/../../secret")) {
            String hostile = "{\"" + name + "\": {\"currentSN\": 0, \"sn\": {\"0\": {\"meta\": [0, 30]}}}, ";
            Files.writeString(pool.resolve(PoolLayout.TYPES), hostile + index.substring(1));
            PoolReader reader = reader();
            List<ProductKey> keys = index(reader).keys();
            PoolEntry entry = index(reader).entry(keys.getFirst()).orElseThrow();
            assertThrows(SourceException.Denied.class, () -> reader.product(keys.getFirst()), name);
            assertThrows(SourceException.Denied.class, () -> reader.meta(keys.getFirst(), entry), name);
            assertFalse(reader.product(keys.getLast()).meta().names().isEmpty());
            assertEquals(products + 1, keys.size());
        }
    }

    @Test
    void aLinkThatLeavesThePoolIsRefused() throws IOException, SourceException {
        PoolReader reader = reader();
        ProductKey key = index(reader).keys().getFirst();
        Path file = pool.resolve(key.fileName());
        Path outside = Files.move(file, temporary.resolve("outside"));
        Files.createSymbolicLink(file, outside);
        assertThrows(SourceException.Denied.class, () -> reader.product(key));
    }

    @Test
    void wrongPlacesOfMetadataAreFoundOut() throws IOException, SourceException {
        String index = Files.readString(pool.resolve(PoolLayout.TYPES));
        PoolReader reader = reader();
        ProductKey key = index(reader).keys().getFirst();
        var meta = reader.product(key).meta();
        for (String slice : List.of("[15, ", "[0, ", "[99999999, ", "[null, ", "[-4, ")) {
            Files.writeString(pool.resolve(PoolLayout.TYPES), index.replace("[14, ", slice));
            assertEquals(meta, reader.meta(key, index(reader).entry(key).orElseThrow()), slice);
        }
    }

    @Test
    void aFileIsNoPool() {
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> PoolFolder.of(pool.resolve(PoolLayout.TYPES)));
        assertTrue(refused.what().contains("a product pool is a folder"));
    }

    @Test
    void aFolderThatIsNoPoolSaysWhatItLacks() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("plain"));
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        SourceException refused = assertThrows(SourceException.NotFound.class, () -> index(reader(folder)));
        assertTrue(refused.what().contains(PoolLayout.TYPES));
    }

    @Test
    void anEmptyFolderIsAPoolBeforeItsFirstProduct() throws IOException, SourceException {
        PoolIndex index = index(reader(Files.createDirectory(temporary.resolve("fresh"))));
        assertEquals(0, index.size());
        assertEquals(PoolLayout.TWO_FILES, index.layout());
    }

    @Test
    void aNewerLayoutIsSaidInWords() throws IOException {
        for (String newer : List.of("{\"version\": 3}", "{\"fdi.Product\": {\"products\": {}}}")) {
            Files.writeString(pool.resolve(PoolLayout.TYPES), newer);
            SourceException refused = assertThrows(SourceException.Unsupported.class, () -> index(reader()));
            assertTrue(refused.sentence().contains("newer"), refused.sentence());
        }
    }

    @Test
    void productsSavedByANewerFdiOverAnOldPoolAreShownWithTheOldOnes() throws IOException, SourceException {
        Path old = Fixtures.copy(Fixtures.members(Fixtures.folder("fdi").resolve("pool-1x")).getLast(),
                temporary.resolve("old"));
        int before = index(reader(old)).size();
        Files.writeString(old.resolve(PoolLayout.TYPES), "{}");
        Files.writeString(old.resolve(PoolLayout.TAGS), "{}");
        assertEquals(before, index(reader(old)).size());
        Files.writeString(old.resolve(PoolLayout.TYPES),
                "{\"own.New\": {\"currentSN\": 0, \"sn\": {\"0\": {\"meta\": [14, 20]}}}}");
        assertEquals(before + 1, index(reader(old)).size());
        assertEquals(1, index(reader(old)).warnings().size());
    }

    private static PoolIndex index(PoolReader reader) throws SourceException {
        return new PoolView(reader.folder()).index();
    }

    private PoolReader reader() throws SourceException {
        return reader(pool);
    }

    private static PoolReader reader(Path folder) throws SourceException {
        return new PoolReader(PoolFolder.of(folder), ProductClasses.FDI, ProductResolver.NONE);
    }
}
