package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.http.HttpPoolProvider;

/**
 * A user of a pool server that does a bit of everything with products of its own, whose number stays within bounds, and
 * looks whether what it reads is what it wrote.
 *
 * @param url  of the pool
 * @param home where its cache lies
 * @param seed of what it does, and a mark of its products
 * @param rate calls a second, 0 for as many as it can
 */
record MixedClient(String url, Path home, int seed, int rate) {
    private static final int KEPT = 50;

    /** Goes on until a time of {@link System#nanoTime}; returns how many calls it made. */
    long until(long end) throws SourceException, QueryError {
        HttpPoolProvider provider = new HttpPoolProvider(Map.of("HOME", home.toString()));
        Random random = new Random(seed);
        Deque<Urn> own = new ArrayDeque<>();
        long calls = 0;
        long start = System.nanoTime();
        try (PooledSource source = (PooledSource) provider.open(Location.parse(url), OpenOptions.WRITABLE)) {
            ProductPool pool = source.pool();
            while (System.nanoTime() < end) {
                call(pool, own, random);
                calls++;
                if (rate > 0) {
                    LockSupport.parkNanos(start + calls * 1_000_000_000L / rate - System.nanoTime());
                }
            }
            return calls;
        }
    }

    private void call(ProductPool pool, Deque<Urn> own, Random random) throws SourceException, QueryError {
        int what = own.isEmpty() ? 0 : random.nextInt(100);
        if (what < 15) {
            own.addAll(pool.save(List.of(PoolProducts.product(seed)), List.of()));
            if (own.size() > KEPT) {
                pool.remove(List.of(own.removeFirst()));
            }
        } else if (what < 25) {
            Urn urn = own.getLast();
            pool.setTag("of " + seed, List.of(urn));
            assertTrue(pool.tags(urn).contains("of " + seed));
            pool.removeTag("of " + seed, List.of(urn));
        } else if (what < 35) {
            MetaQuery query = MetaQuery.parse("Product", "m['extra'] == " + seed + " and m['instrument'] == 'camera'");
            try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
                assertTrue(hits.next().isPresent());
            }
        } else {
            assertEquals("product " + seed, pool.load(own.peekFirst()).description());
        }
    }
}
