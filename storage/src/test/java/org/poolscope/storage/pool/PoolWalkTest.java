package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.PoolType;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.journal.PoolView;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every pool of the fixtures against what fdi itself reads from it. */
class PoolWalkTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Test
    void everyProductOfTodaysPoolsIsWhatFdiReads() throws IOException, SourceException {
        assertEquals(Fixtures.count("fdi.products-2x"), compare("pool-2x", "contents-2x.json"));
    }

    @Test
    void everyProductOfTheThreeFilePoolsIsWhatFdiReads() throws IOException, SourceException {
        assertEquals(Fixtures.count("fdi.products-1x"), compare("pool-1x", "contents-1x.json"));
    }

    private static int compare(String folder, String expected) throws IOException, SourceException {
        JsonNode contents = MAPPER.readTree(Fixtures.folder("fdi").resolve(expected).toFile());
        SortedMap<String, String> before = Fixtures.digests(Fixtures.folder("fdi").resolve(folder));
        int products = 0;
        List<String> differences = new ArrayList<>();
        for (Path pool : Fixtures.members(Fixtures.folder("fdi").resolve(folder))) {
            PoolReader reader = reader(pool);
            JsonNode wanted = contents.get(pool.getFileName().toString());
            PoolIndex index = index(reader);
            assertEquals(wanted.get("types"), tree(types(index)), pool.toString());
            assertEquals(wanted.get("tags"), tree(tags(index, reader.folder().name())), pool.toString());
            assertEquals(wanted.get("products").size(), index.size());
            for (ProductKey key : index.keys()) {
                Urn urn = key.in(reader.folder().name());
                JsonNode form = tree(ProductForm.of(reader.product(key), index.entry(key).orElseThrow().tags()));
                JsonNode product = MAPPER.readTree(PackedBytes.unpacked(wanted.get("products").get(urn.toString())
                        .toString()));
                if (!form.equals(product)) {
                    differences.add(urn + "\nours " + form + "\nfdi  " + product);
                }
                products++;
            }
            assertEquals(List.of(), index.warnings());
        }
        assertEquals(List.of(), differences.stream().limit(3).toList());
        assertEquals(before, Fixtures.digests(Fixtures.folder("fdi").resolve(folder)));
        return products;
    }

    @Test
    void everyPoolOfEveryVersionReads() throws IOException, SourceException {
        int versions = 0;
        for (Path version : Fixtures.members(Fixtures.folder("fdi").resolve("versions"))) {
            versions++;
            for (Path pool : Fixtures.members(version)) {
                PoolReader reader = reader(pool);
                PoolIndex index = index(reader);
                assertTrue(index.size() > 1, pool.toString());
                assertEquals(List.of(), index.warnings());
                assertFalse(index.layout() == PoolLayout.NO_INDEX, pool.toString());
                boolean tagged = false;
                for (ProductKey key : index.keys()) {
                    PoolEntry entry = index.entry(key).orElseThrow();
                    tagged |= !entry.tags().isEmpty();
                    assertEquals(reader.product(key).meta(), reader.meta(key, entry), pool + " " + key);
                    assertTrue(reader.product(key).meta().names().contains("creator"));
                    assertFalse(ProductForm.of(reader.product(key), List.of()).isEmpty());
                }
                assertTrue(tagged || pool.endsWith("fdi_pool"), pool.toString());
            }
        }
        assertEquals(Fixtures.count("fdi.versions"), versions);
    }

    @Test
    void aRemovedProductLeavesItsNumberUsed() throws IOException, SourceException {
        for (Path version : Fixtures.members(Fixtures.folder("fdi").resolve("versions"))) {
            for (Path pool : Fixtures.members(version)) {
                PoolIndex index = index(reader(pool));
                PoolType products = index.types().sequencedValues().getFirst();
                long highest = products.entries().lastEntry().getKey();
                assertEquals(highest, products.currentSn(), pool.toString());
            }
        }
    }

    @Test
    void aChangedDigitIsSeen() throws IOException, SourceException {
        Path pool = Fixtures.members(Fixtures.folder("fdi").resolve("pool-2x")).getFirst();
        PoolReader reader = reader(pool);
        PoolIndex index = index(reader);
        ProductKey key = index.keys().getFirst();
        String form = tree(ProductForm.of(reader.product(key), List.of())).toString();
        assertNotEquals(form, form.replace('4', '5'));
    }

    private static PoolIndex index(PoolReader reader) throws SourceException {
        return new PoolView(reader.folder()).index();
    }

    private static PoolReader reader(Path pool) throws SourceException {
        return new PoolReader(PoolFolder.of(pool), ProductClasses.FDI, ProductResolver.NONE);
    }

    private static Map<String, @Nullable Object> types(PoolIndex index) {
        Map<String, @Nullable Object> types = new LinkedHashMap<>();
        index.types().forEach((name, type) -> types.put(name,
                Map.of("currentSN", type.currentSn(), "sns", List.copyOf(type.entries().keySet()))));
        return types;
    }

    private static Map<String, @Nullable Object> tags(PoolIndex index, String pool) {
        Map<String, @Nullable Object> tags = new LinkedHashMap<>();
        index.tags().forEach((tag, keys) -> tags.put(tag, keys.stream().map(key -> key.in(pool).toString()).toList()));
        return tags;
    }

    private static JsonNode tree(Map<String, @Nullable Object> plain) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonText.write(plain, text);
        return MAPPER.readTree(text.toString());
    }
}
