package org.poolscope.storage.pool.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.http.HttpPoolProvider;
import org.poolscope.storage.pool.postgres.Postgres;

class DatabaseHomeTest {
    @TempDir
    Path home;

    private PooledSource open(PoolServer server, String pool) throws SourceException {
        return (PooledSource) new HttpPoolProvider(Map.of("HOME", home.toString()))
                .open(Location.parse(server.url() + "/" + pool), OpenOptions.WRITABLE);
    }

    private static PoolServer serve(Postgres database) throws SourceException {
        return PoolServer.start(Location.parse(database.database()), ServeOptions.local(0), _ -> {}, _ -> {});
    }

    @Test
    void twoServersServeOnePool() throws Exception {
        try (Postgres database = Postgres.start();
                PoolServer one = serve(database);
                PoolServer two = serve(database);
                PooledSource first = open(one, "shared");
                PooledSource second = open(two, "shared")) {
            Urn here = first.pool().save(List.of(Product.create("here")), List.of("mine")).getFirst();
            Urn there = second.pool().save(List.of(Product.create("there")), List.of("mine")).getFirst();

            assertEquals(List.of(0L, 1L), List.of(here.number(), there.number()));
            assertEquals("there", first.pool().load(there).description());
            assertEquals(List.of(here, there), second.pool().tagged("mine"));
            try (var hits = first.pool().select(MetaQuery.parse("Product", "m['description'] == 'there'"),
                    Cancel.NEVER)) {
                assertEquals(there, hits.next().orElseThrow().urn());
                assertTrue(hits.next().isEmpty());
            }
            second.pool().remove(List.of(here));
            assertThrows(SourceException.NotFound.class, () -> second.pool().load(here));
            assertEquals("ok\n", text(one.url().replace(ServeOptions.BASE, "/health")));
            assertTrue(text(one.url().replace(ServeOptions.BASE, "/metrics")).contains("shared"));
        }
    }

    private static String text(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
        }
    }
}
