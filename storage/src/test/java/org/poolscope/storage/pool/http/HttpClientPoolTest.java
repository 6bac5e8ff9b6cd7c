package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.ExactClass;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.PoolManager;
import org.poolscope.storage.pool.ProductFile;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.serve.Served;

/** Our client on our server: a pool behind it is as one beside it. */
class HttpClientPoolTest {
    @TempDir
    Path base;
    private Path folder = Path.of("");

    @BeforeEach
    void copyPools() throws Exception {
        folder = Files.createDirectory(base.resolve("served"));
        for (String name : List.of("fdi_pool", "richpool")) {
            Fixtures.copy(Fixtures.folder("fdi/pool-2x/" + name), folder.resolve(name));
        }
    }

    private HttpClientPool open(Served server, String pool, boolean writable) throws SourceException {
        return HttpClientPool.open(PoolAddress.parse(server.url() + "/" + pool), Optional.empty(), writable,
                PoolCache.at(base.resolve("seen.sqlite")), WireLimits.USUAL, Trust.OF_JAVA);
    }

    @Test
    void whatIsBehindAServerIsAsItIsBesideIt() throws Exception {
        try (PoolManager manager = PoolManager.reading(ProductClasses.FDI); Served server = new Served(folder)) {
            for (Path place : Fixtures.members(folder)) {
                StoredPool near = (StoredPool) manager.openFolder(place);
                try (HttpClientPool far = open(server, near.name(), false)) {
                    assertEquals(near.productClasses(), far.productClasses());
                    assertEquals(near.tags(), far.tags());
                    assertEquals(near.index().types(), far.index().types());
                    assertEquals(near.index().tags(), far.index().tags());
                    for (ProductKey key : near.index().keys()) {
                        Urn urn = key.in(near.name());
                        assertArrayEquals(near.text(key), far.text(key));
                        assertEquals(ProductFile.text(near.load(urn)), ProductFile.text(far.load(urn)));
                        assertEquals(near.meta(urn).parameters().keySet(), far.meta(urn).parameters().keySet());
                        assertEquals(near.tags(urn), far.tags(urn));
                    }
                }
            }
        }
    }

    @Test
    void queriesAreAnsweredAsBesideIt() throws Exception {
        List<PoolQuery> queries = List.of(MetaQuery.parse("Product", "m['extra'] > 5000"),
                MetaQuery.parse("BaseProduct", "True"), ProductQuery.parse("Product", "p.description != ''"),
                new ExactClass(MetaQuery.parse("BaseProduct", "True")),
                MetaQuery.parse("BaseProduct", "len(tags) > 0"));
        try (PoolManager manager = PoolManager.reading(ProductClasses.FDI); Served server = new Served(folder)) {
            ProductPool near = manager.openFolder(folder.resolve("fdi_pool"));
            try (HttpClientPool far = open(server, "fdi_pool", false)) {
                for (PoolQuery query : queries) {
                    assertEquals(hits(near, query), hits(far, query));
                }
                assertEquals(2, hits(far, new MetaQuery("Product",
                        new org.poolscope.model.query.Condition.Function<>(meta -> meta.parameters()
                                .containsKey("extra") && !meta.text("creator").equals("fatman 0")),
                        "m", Optional.empty())).size());
                QueryError error = assertThrows(QueryError.class,
                        () -> hits(far, MetaQuery.parse("Product", "m['nosuch'] > 1")));
                assertEquals("KeyError", error.pythonClass());
            }
        }
    }

    private static List<Urn> hits(ProductPool pool, PoolQuery query) throws Exception {
        List<Urn> urns = new ArrayList<>();
        try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
            for (var hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                assertFalse(hit.get().meta().parameters().isEmpty());
                urns.add(hit.get().urn());
            }
        }
        return urns;
    }

    @Test
    void productsAreSavedTaggedAndRemoved() throws Exception {
        try (Served server = new Served(folder); HttpClientPool pool = open(server, "new pool é", true)) {
            List<Urn> urns = pool.save(List.of(product(0), product(1), product(2)), List.of("a", "b__c", "été \"1\""));

            assertEquals(List.of("urn:new pool é:fdi.dataset.product.Product:0",
                    "urn:new pool é:fdi.dataset.product.Product:1", "urn:new pool é:fdi.dataset.product.Product:2"),
                    urns.stream().map(Urn::toString).toList());
            assertEquals(urns, pool.tagged("b__c"));
            assertEquals(List.of("a", "b__c", "été \"1\""), pool.tags(urns.get(1)));
            assertEquals("product 1", pool.load(urns.get(1)).description());
            assertEquals(List.of(urns.get(2)), pool.setTag("0x10", urns.subList(2, 3)));
            assertEquals(List.of(), pool.setTag("0x10", urns.subList(2, 3)));
            assertEquals(List.of(urns.get(1)), pool.removeTag("a", urns.subList(1, 2)));
            assertEquals(List.of(urns.get(0), urns.get(2)), pool.tagged("a"));
            pool.remove(urns.subList(0, 2));
            assertFalse(pool.exists(urns.get(0)));
            assertThrows(SourceException.NotFound.class, () -> pool.load(urns.get(0)));
            assertThrows(SourceException.NotFound.class, () -> pool.remove(urns));
            assertTrue(pool.exists(urns.get(2)));
            pool.removeAll();
            assertEquals(List.of(), pool.productClasses());
            assertEquals(0, pool.save(List.of(product(3)), List.of()).getFirst().number());
        }
    }

    @Test
    void aPoolOpenForReadingIsNeitherMadeNorChanged() throws Exception {
        try (Served server = new Served(folder)) {
            assertThrows(SourceException.NotFound.class, () -> open(server, "nosuch", false).close());
            assertFalse(Files.exists(folder.resolve("nosuch")));
            try (HttpClientPool pool = open(server, "fdi_pool", false)) {
                assertThrows(SourceException.Unsupported.class, () -> pool.save(List.of(product(1)), List.of()));
                assertThrows(SourceException.Unsupported.class, pool::removeAll);
            }
        }
    }

    @Test
    void whatWasSeenIsShownWhileTheServerIsAwayAndSaysHowOldItIs() throws Exception {
        String url;
        try (Served server = new Served(folder); HttpClientPool pool = open(server, "fdi_pool", false)) {
            url = pool.url();
            assertEquals("", String.join("", pool.notes()));
            for (ProductKey key : pool.index().keys()) {
                assertTrue(new String(pool.text(key), US_ASCII).contains("_ATTR_meta"));
            }
        }
        try (HttpClientPool pool = HttpClientPool.open(PoolAddress.parse(url), Optional.empty(), false,
                PoolCache.at(base.resolve("seen.sqlite")), WireLimits.USUAL, Trust.OF_JAVA)) {
            assertEquals(4, pool.index().size());
            assertTrue(pool.notes().getFirst().contains("Nothing listens"), () -> pool.notes().toString());
            assertEquals(3, hits(pool, MetaQuery.parse("Product", "m['extra'] < 6000")).size());
        }
        assertThrows(SourceException.Unreachable.class, () -> HttpClientPool.open(PoolAddress.parse(url),
                Optional.empty(), false, PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA).close());
    }

    @Test
    void aPoolThatWasEmptiedMeanwhileIsNotTakenFromWhatWasSeen() throws Exception {
        try (Served server = new Served(folder);
                HttpClientPool one = open(server, "p", true);
                HttpClientPool other = open(server, "p", true)) {
            Urn urn = one.save(List.of(product(1)), List.of()).getFirst();
            assertEquals("product 1", one.load(urn).description());
            other.removeAll();
            assertEquals(urn, other.save(List.of(product(2)), List.of()).getFirst());

            assertEquals("product 2", one.load(urn).description());
        }
    }

    @Test
    void loginsAreTakenFromTheAddressOrTheFileAndAreNeverShown() throws Exception {
        try (Served server = new Served(folder, Served.withUsers(base))) {
            String secret = server.url().replace("http://", "http://ro:rodom-rodom@") + "/fdi_pool";
            assertThrows(SourceException.Denied.class, () -> open(server, "fdi_pool", false).close());
            try (HttpClientPool pool = HttpClientPool.open(PoolAddress.parse(secret), Optional.empty(), true,
                    PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA)) {
                assertEquals(4, pool.index().size());
                assertEquals(server.url() + "/fdi_pool", pool.url());
                SourceException refused = assertThrows(SourceException.Denied.class,
                        () -> pool.save(List.of(product(1)), List.of()));
                assertFalse(refused.sentence().contains("rodom"), refused::sentence);
            }
            try (HttpClientPool pool = HttpClientPool.open(PoolAddress.parse(server.url() + "/fdi_pool"),
                    Optional.of(new Login.Password("foo", "bar-bar-bar")), true, PoolCache.none(),
                    WireLimits.USUAL, Trust.OF_JAVA)) {
                assertEquals(1, pool.save(List.of(product(1)), List.of()).size());
            }
        }
    }

    @Test
    void anAddressWithoutABaseFindsThePoolsUnderTheUsualOne() throws Exception {
        try (Served server = new Served(folder)) {
            String root = server.url().replace("/fdi/v0.17", "");
            try (HttpClientPool pool = HttpClientPool.open(PoolAddress.parse(root + "/fdi_pool"), Optional.empty(),
                    false, PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA)) {
                assertEquals(server.url() + "/fdi_pool", pool.url());
            }
            SourceException elsewhere = assertThrows(SourceException.NotFound.class,
                    () -> HttpClientPool.open(PoolAddress.parse(root + "/old/base/fdi_pool"), Optional.empty(), false,
                            PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA).close());
            assertTrue(elsewhere.remedy().contains(server.url() + "/fdi_pool"), elsewhere::remedy);
        }
    }

    private static Product product(int extra) {
        return Product.create("product " + extra).withParameter("extra",
                NumericParameter.of("UNKNOWN", new Value.Int(extra), null));
    }

    @Test
    void aLoginInAnAddressIsRememberedForTheServerAlone() throws Exception {
        HttpPoolProvider provider = new HttpPoolProvider(Map.of("HOME", base.toString()));
        try (Served server = new Served(folder, Served.withUsers(base))) {
            Location plain = Location.parse(server.url() + "/fdi_pool");
            assertThrows(SourceException.Denied.class, () -> provider.open(plain, OpenOptions.READ_ONLY).close());
            provider.open(Location.parse(server.url().replace("http://", "http://ro:rodom-rodom@") + "/fdi_pool"),
                    OpenOptions.READ_ONLY).close();
            provider.open(plain, OpenOptions.READ_ONLY).close();
        }
        for (Path file : Fixtures.members(base.resolve(".cache/poolscope"))) {
            assertFalse(new String(Files.readAllBytes(file), ISO_8859_1).contains("rodom"), file::toString);
        }
    }
}
