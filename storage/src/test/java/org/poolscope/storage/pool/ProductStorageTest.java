package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;

/** The seed's storing example and what surrounds it, in folders and in memory. */
class ProductStorageTest extends PoolsOfBothKinds {
    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void whatWasSavedIsLoadedEqual(String scheme) throws Exception {
        ProductStorage storage = storage(scheme, "demopool");
        Product product = Product.create("save me in store");

        ProductRef ref = storage.save(product, "a,b", "2");

        assertEquals("urn:demopool:fdi.dataset.product.Product:0", ref.urn().toString());
        assertEquals(product, ref.product());
        assertEquals(product, storage.load(ref.urn()));
        assertEquals(List.of("a,b", "2"), storage.getPool("demopool").tags(ref.urn()));
        assertEquals(List.of(ref), storage.tagged("a,b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void removedNumbersStayAwayAndEmptiedOnesComeBack(String scheme) throws Exception {
        ProductStorage storage = storage(scheme, "demopool");
        List<ProductRef> refs = storage.save(List.of(Product.create("0"), Product.create("1")), List.of("t"));

        storage.remove(refs.getLast().urn());
        assertEquals(2, storage.save(Product.create("2")).urn().number());
        assertThrows(SourceException.NotFound.class, () -> storage.load(refs.getLast().urn()));
        assertThrows(SourceException.NotFound.class, () -> storage.remove(refs.getLast().urn()));
        assertEquals(2, storage.getHead(refs.getFirst()).urn().number());

        storage.removeAll();
        ProductRef again = storage.save(Product.create("new"));
        assertEquals(0, again.urn().number());
        assertEquals("new", again.product().description());
        assertEquals(List.of(), storage.tagged("t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void tagsComeAndGo(String scheme) throws Exception {
        ProductPool pool = storage(scheme, "demopool").getPool("demopool");
        List<Urn> urns = pool.save(List.of(Product.create("0"), Product.create("1")), List.of());

        pool.setTag("both", urns);
        pool.setTag("one", urns.subList(0, 1));
        pool.removeTag("both", urns.subList(1, 2));

        assertEquals(List.of("both", "one"), pool.tags());
        assertEquals(urns.subList(0, 1), pool.tagged("both"));
        assertEquals(List.of(), pool.tags(urns.get(1)));
        assertThrows(SourceException.Unsupported.class, () -> pool.setTag("", urns));
        assertEquals(List.of(), pool.tagged("unknown"));
        assertTrue(pool.exists(urns.getFirst()));
        assertFalse(pool.exists(new Urn("other", urns.getFirst().type(), 0)));
    }

    @Test
    void aContextFollowsReferencesIntoOtherPools() throws Exception {
        ProductStorage storage = storage("file", "demopool");
        ProductRef lone = manager.refer(Product.create("p1"));
        ProductRef saved = storage.save(Product.create("p2"));
        MapContext map = (MapContext) Product.create("MapContext", "product with refs 1");
        map.refs().put("spam", lone);
        map.refs().put("egg", saved);
        assertEquals("urn:defaultmem:fdi.dataset.product.Product:0", lone.urn().toString());
        ProductRef context = storage.save(map);

        MapContext loaded = (MapContext) context.product();
        assertEquals("p1", loaded.refs().get("spam").orElseThrow().product().description());
        assertEquals("p2", loaded.refs().get("egg").orElseThrow().product().description());
        assertEquals(List.of(loaded), loaded.refs().get("egg").orElseThrow().parents());

        manager.remove(PoolManager.DEFAULT_MEM_POOL);
        ProductRef missing = loaded.refs().get("spam").orElseThrow();
        SourceException said = assertThrows(SourceException.NotFound.class, missing::product);
        assertTrue(said.what().contains("'defaultmem'"), said.what());
    }

    @Test
    void poolsAreRegisteredByUrlByPoolAndByName() throws Exception {
        ProductStorage storage = storage("file", "one");
        ProductStorage other = storage("mem", "two");

        storage.register("two");
        storage.register(other.getPool("two"));
        storage.registerUrl(url("file", "three"));

        assertEquals(List.of("one", "two", "three"), storage.getPools());
        assertEquals(2, storage.save(List.of(Product.create("a"), Product.create("b")), List.of(), "two").size());
        assertEquals(List.of(), storage.getPool("one").productClasses());
        assertTrue(manager.isLoaded("three"));
        assertFalse(manager.isLoaded("four"));
        assertThrows(SourceException.NotFound.class, () -> storage.register("four"));
        assertThrows(SourceException.NotFound.class, () -> new ProductStorage(manager).save(Product.create("a")));
        assertTrue(storage.unregister("two"));
        assertThrows(SourceException.NotFound.class, () -> storage.getPool("two"));
    }

    @Test
    void whatIsNoPoolIsSaidInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");
        ProductStorage storage = new ProductStorage(manager);
        List<String> urls = Stream.of("ftp://h/p/q", "mydata", "http://[bad/p", "file:///", "file://" + file,
                "mem:///api", "file://" + folder + "/pools").toList();
        for (String url : urls) {
            assertThrows(SourceException.Unsupported.class, () -> storage.registerUrl(url), url);
        }
        storage.registerUrl(url("file", "same"));
        assertThrows(SourceException.Unsupported.class, () -> manager.getPool("same", "mem:///same"));
    }

    @Test
    void anOldPoolIsNotChanged() throws Exception {
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("old/classes.jsn"), "{\"T\": {\"sn\": [0], \"currentSN\": 0}}");

        SourceException said = assertThrows(SourceException.Unsupported.class, () -> storage("file", "old"));

        assertTrue(said.what().contains("fdi 1"), said.what());
        assertEquals(1, folder.resolve("old").toFile().list().length);
    }
}
