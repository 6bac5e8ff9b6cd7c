package org.poolscope.storage.pool.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.ClosedPort;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.pool.serve.Served;

/** The real client on our server, and our client on the real server. */
class FdiServerPeerTest {
    private static final String[] MODULES = {"fdi", "numpy", "flask", "flask_httpauth", "flasgger", "aiohttp",
            "aiohttp_retry", "paho", "xmltodict", "jsonschema", "ruamel", "networkx", "filelock"};
    private static final String SAID = """
            saved urn:peer:fdi.dataset.product.Product:0
            saved urn:peer:fdi.dataset.product.Product:1 urn:peer:fdi.dataset.product.Product:2
            loaded product 0 product 2
            tagged urn:peer:fdi.dataset.product.Product:1 urn:peer:fdi.dataset.product.Product:2
            tags late pair True late
            tags pair
            meta urn:peer:fdi.dataset.product.Product:1 urn:peer:fdi.dataset.product.Product:2
            whole urn:peer:fdi.dataset.product.Product:2
            where urn:peer:fdi.dataset.product.Product:1
            count 3 3 fdi.dataset.product.Product
            exists True False urn:peer:fdi.dataset.product.Product:0 urn:peer:fdi.dataset.product.Product:1 \
            urn:peer:fdi.dataset.product.Product:2
            context urn:peer:fdi.pal.context.MapContext:0 product 0
            error KeyError
            error NameError
            error SyntaxError
            left urn:peer:fdi.dataset.product.Product:0 urn:peer:fdi.dataset.product.Product:2 \
            urn:peer:fdi.pal.context.MapContext:0
            empty True
            again urn:peer:fdi.dataset.product.Product:0
            """;

    @TempDir
    Path base;

    private static String script(String name) throws IOException {
        return Files.readString(Fixtures.root().resolveSibling("fdi-peer").resolve(name));
    }

    @Test
    void theRealClientWorksOnOurServerWithoutALogin() throws Exception {
        Path python = Peers.python(MODULES);
        try (Served server = new Served(Files.createDirectory(base.resolve("pools")))) {
            assertEquals(SAID, Peers.run(python, script("client.py"), base.resolve("home").toString(),
                    server.url() + "/peer", "foo", "bar"));
        }
    }

    @Test
    void theRealClientWorksOnOurServerWithALogin() throws Exception {
        Path python = Peers.python(MODULES);
        try (Served server = new Served(Files.createDirectory(base.resolve("pools")), Served.withUsers(base))) {
            assertEquals(SAID, Peers.run(python, script("client.py"), base.resolve("home").toString(),
                    server.url() + "/peer", "foo", "bar-bar-bar"));
        }
    }

    @Test
    void ourClientWorksOnTheRealServer() throws Exception {
        Path python = Peers.python(MODULES);
        int port = ClosedPort.find();
        Process server = new ProcessBuilder(python.toString(), "-c", script("server.py"),
                base.resolve("home").toString(), Integer.toString(port)).redirectError(base.resolve("err").toFile())
                .start();
        try (BufferedReader said = server.inputReader()) {
            server.getOutputStream().close();
            String ready = said.readLine();
            assertTrue(ready != null && ready.startsWith("ready "), () -> "the real server did not start");
            String url = "http://127.0.0.1:" + port + ready.substring("ready ".length());
            assertThrows(SourceException.NotFound.class, () -> open(url + "/none", false).close());
            try (HttpClientPool pool = open(url + "/peer", true)) {
                use(pool);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static HttpClientPool open(String url, boolean writable) throws SourceException {
        return HttpClientPool.open(PoolAddress.parse(url), Optional.of(new Login.Password("foo", "bar")), writable,
                PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA);
    }

    private static void use(HttpClientPool pool) throws Exception {
        List<Urn> urns = pool.save(List.of(product(0), product(1), product(2)), List.of("a", "été"));

        assertEquals(List.of(0L, 1L, 2L), urns.stream().map(Urn::number).toList());
        assertEquals("product 1", pool.load(urns.get(1)).description());
        assertEquals("product 2", pool.meta(urns.get(2)).text("description"));
        assertEquals(urns, pool.tagged("été"));
        assertEquals(urns.subList(0, 2), pool.setTag("late", urns.subList(0, 2)));
        assertEquals(urns.subList(0, 2), pool.tagged("late"));
        assertEquals(urns.subList(0, 1), pool.removeTag("late", urns.subList(0, 1)));
        assertEquals(urns.subList(1, 2), pool.tagged("late"));
        assertEquals(2, count(pool, "m['extra'] > 0"));
        assertEquals(3, count(pool, "'a' in tags"));
        assertEquals("KeyError",
                assertThrows(QueryError.class, () -> count(pool, "m['nosuch'] > 1")).pythonClass());
        pool.remove(urns.subList(0, 1));
        assertEquals(urns.subList(1, 3), pool.urns("fdi.dataset.product.Product"));
        pool.removeAll();
        assertEquals(List.of(), pool.productClasses());
    }

    private static int count(HttpClientPool pool, String where) throws Exception {
        int count = 0;
        try (ProductHits hits = pool.select(MetaQuery.parse("Product", where), Cancel.NEVER)) {
            while (hits.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    private static Product product(int extra) {
        return Product.create("product " + extra).withParameter("extra",
                NumericParameter.of("UNKNOWN", new Value.Int(extra), null));
    }
}
