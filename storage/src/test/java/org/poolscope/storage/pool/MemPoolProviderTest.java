package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** Pools in memory, opened by their addresses. */
class MemPoolProviderTest {
    private final MemPoolProvider provider = new MemPoolProvider();

    @Test
    void isWhatOpensAnAddressInMemory() {
        assertInstanceOf(MemPoolProvider.class,
                Sources.installed().choose(Location.parse("mem:///scratch")).orElseThrow().provider());
        assertEquals(0, provider.probe(Location.parse("mem://")).score());
        assertEquals(0, provider.probe(Location.parse("mem-scan://demo")).score());
    }

    @Test
    void theSameNameIsTheSamePool() throws Exception {
        Urn saved;
        try (PoolSource first = open("mem:///scratch")) {
            saved = first.pool().save(List.of(Product.create("kept")), List.of("t")).getFirst();
        }
        try (PoolSource second = open("mem:///scratch"); PoolSource other = open("mem:///other")) {
            assertEquals("kept", second.pool().load(saved).description());
            assertEquals(List.of("t"), second.pool().tags(saved));
            assertEquals(0, other.index().size());
        }
    }

    @Test
    void showsClassesProductsTagsAndParts() throws Exception {
        try (PoolSource source = open("mem:///scratch")) {
            source.pool().save(List.of(Product.create("a"), Product.create("b")), List.of("t"));
            List<Entry> classes = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries();
            DataPath type = classes.getFirst().path();

            assertEquals(Map.of("products", 2, "currentSN", 1L), classes.getFirst().detail());
            List<Entry> products = source.children(type, Page.ALL, Cancel.NEVER).entries();
            assertEquals(List.of("0", "1"), products.stream().map(Entry::name).toList());
            assertEquals(Map.of("tags", List.of("t")), products.getLast().detail());
            source.remove(products.getFirst().path());
            assertEquals(List.of("1"), source.children(type, Page.ALL, Cancel.NEVER).entries().stream()
                    .map(Entry::name).toList());
            source.tag(products.getLast().path(), "t", false);
            assertEquals(Map.of(), source.index().tags());
        }
    }

    @Test
    void aContextFindsWhatLiesInAnotherPoolInMemory() throws Exception {
        try (PoolSource one = open("mem:///one"); PoolSource two = open("mem:///two")) {
            Urn far = two.pool().save(List.of(Product.create("far")), List.of()).getFirst();
            MapContext context = MapContext.create("refers");
            context.refs().put("far", new ProductRef(far, ProductResolver.NONE));
            Urn urn = one.pool().save(List.of(context), List.of()).getFirst();

            MapContext loaded = assertInstanceOf(MapContext.class, one.pool().load(urn));
            assertEquals("far", loaded.refs().get("far").orElseThrow().product().description());
        }
    }

    @Test
    void isOpenForReadingUntilWritingIsUnlocked() throws Exception {
        Location place = Location.parse("mem:///scratch");
        try (Source reading = provider.open(place, OpenOptions.READ_ONLY);
                Source writing = provider.open(place, OpenOptions.WRITABLE)) {
            assertEquals(StoredPool.READ_ONLY, reading.describe().missing().get(Capability.WRITE));
            assertTrue(writing.describe().can(Capability.WRITE));
        }
    }

    @Test
    void anAddressWithoutANameIsRefused() {
        assertThrows(SourceException.NotFound.class, () -> open("mem://"));
    }

    private PoolSource open(String address) throws SourceException {
        return (PoolSource) provider.open(Location.parse(address), OpenOptions.READ_ONLY);
    }
}
