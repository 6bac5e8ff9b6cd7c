package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.storage.pool.http.HttpPoolProvider;
import org.poolscope.storage.pool.postgres.Postgres;
import org.poolscope.storage.pool.postgres.PostgresPoolProvider;
import org.poolscope.storage.pool.serve.PoolServer;
import org.poolscope.storage.pool.serve.ServeOptions;

/** A pool of 100 000 products in a real database, and four servers that save into one pool at once. */
class PostgresBenchmark {
    private static final int PRODUCTS = 100_000;
    private static final int BATCH = 1_000;
    private static final int SERVERS = 4;
    private static final int OF_EACH = 1_000;

    @Test
    void aQueryOfTwoConditions() throws Exception {
        Targets targets = new Targets();
        try (Postgres server = Postgres.start();
                PooledSource source = (PooledSource) new PostgresPoolProvider(Map.of())
                        .open(Location.parse(server.database() + "/large"), OpenOptions.WRITABLE)) {
            ProductPool pool = source.pool();
            long start = System.nanoTime();
            for (int i = 0; i < PRODUCTS; i += BATCH) {
                pool.save(PoolProducts.range(i, i + BATCH), List.of());
            }
            targets.note("save 100,000, 1,000 a call", "%.1f s".formatted((System.nanoTime() - start) / 1e9));
            query(targets, pool, "m['extra'] > 99000 and m['creator'] == 'creator 3'", 100);
            query(targets, pool, "m['extra'] > 50000 and m['extra'] <= 50100", 100);
            start = System.nanoTime();
            assertEquals(PRODUCTS, pool.urns("fdi.dataset.product.Product").size());
            targets.note("the whole index", "%.0f ms".formatted((System.nanoTime() - start) / 1e6));
        }
        targets.print();
    }

    private static void query(Targets targets, ProductPool pool, String where, int expected) throws Exception {
        MetaQuery query = MetaQuery.parse("Product", where);
        targets.time("100,000: " + where, 30, () -> {
            int count = 0;
            try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
                while (hits.next().isPresent()) {
                    count++;
                }
            }
            assertEquals(expected, count);
        });
    }

    @Test
    void fourServersSaveIntoOnePool() throws Exception {
        Targets targets = new Targets();
        Set<Long> numbers = new HashSet<>();
        long start = System.nanoTime();
        try (Postgres database = Postgres.start();
                ExecutorService threads = Executors.newFixedThreadPool(SERVERS)) {
            List<Future<List<Long>>> servers = new ArrayList<>();
            start = System.nanoTime();
            for (int i = 0; i < SERVERS; i++) {
                servers.add(threads.submit(() -> saved(database)));
            }
            for (Future<List<Long>> each : servers) {
                numbers.addAll(each.get());
            }
        }
        targets.row("numbers given twice by 4 servers saving 4,000", 0, SERVERS * OF_EACH - numbers.size(), "numbers");
        targets.note("  which took", "%.1f s".formatted((System.nanoTime() - start) / 1e9));
        targets.print();
    }

    private static List<Long> saved(Postgres database) throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (PoolServer server = PoolServer.start(Location.parse(database.database()), ServeOptions.local(0), _ -> {},
                _ -> {});
                PooledSource source = (PooledSource) new HttpPoolProvider(Map.of("HOME", "target/bench-home"))
                        .open(Location.parse(server.url() + "/shared"), OpenOptions.WRITABLE)) {
            for (Product product : PoolProducts.range(0, OF_EACH)) {
                numbers.add(source.pool().save(List.of(product), List.of()).getFirst().number());
            }
        }
        return numbers;
    }
}
