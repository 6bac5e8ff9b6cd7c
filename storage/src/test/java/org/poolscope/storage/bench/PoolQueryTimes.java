package org.poolscope.storage.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.pool.index.PoolFolder;

/** Asks a pool in a process of its own, so that nothing is warm, and prints names and milliseconds. */
final class PoolQueryTimes {
    private static final int ROWS = 200;
    private static final int LOADS = 1_000;

    private PoolQueryTimes() {}

    /** Arguments: the folder; what to measure: {@code query}, {@code product}, {@code load} or {@code open}. */
    public static void main(String[] arguments) throws Exception {
        PoolFolder folder = PoolFolder.of(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "query" -> query(folder);
            case "product" -> {
                try (LocalPool pool = LocalPool.read(folder, ProductClasses.FDI, ProductResolver.NONE)) {
                    all("product query", pool, ProductQuery.parse("Product",
                            "p['table']['a'].unit == 'eV' and " + where(pool).replace("m[", "p.meta[")));
                }
            }
            case "load" -> load(folder);
            default -> open(folder);
        }
    }

    private static void query(PoolFolder folder) throws Exception {
        try (LocalPool pool = LocalPool.read(folder, ProductClasses.FDI, ProductResolver.NONE)) {
            String where = where(pool);
            long start = System.nanoTime();
            firstHit("first hit, cold", start, pool, MetaQuery.parse("Product", where));
        }
        for (String name : List.of("first query", "first query, warm process")) {
            try (LocalPool pool = LocalPool.read(folder, ProductClasses.FDI, ProductResolver.NONE)) {
                PoolQuery query = MetaQuery.parse("Product", where(pool));
                all(name, pool, query);
                all(name + ", again", pool, query);
                firstHit(name + ", first hit again", System.nanoTime(), pool, query);
            }
        }
    }

    /** As in fdi's figures: half of the products, and of them those of one creator. */
    private static String where(ProductPool pool) throws Exception {
        long half = pool.urns("fdi.dataset.product.Product").size() / 2;
        return "m['extra'] > " + half + " and m['creator'].value == 'creator 3'";
    }

    private static void firstHit(String what, long start, ProductPool pool, PoolQuery query) throws Exception {
        try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
            if (hits.next().isEmpty()) {
                throw new IllegalStateException("no hit");
            }
        }
        say(what, start);
    }

    private static void all(String what, ProductPool pool, PoolQuery query) throws Exception {
        long start = System.nanoTime();
        long found = 0;
        try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
            for (Optional<ProductHit> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                found++;
            }
            if (found != hits.total() / 20) {
                throw new IllegalStateException(found + " hits among " + hits.total());
            }
        }
        say(what, start);
    }

    private static void load(PoolFolder folder) throws Exception {
        try (LocalPool pool = LocalPool.read(folder, ProductClasses.FDI, ProductResolver.NONE)) {
            List<Urn> urns = pool.urns("fdi.dataset.product.Product").subList(0, LOADS);
            long start = System.nanoTime();
            for (Urn urn : urns) {
                if (pool.load(urn).datasets().isEmpty()) {
                    throw new IllegalStateException(urn.toString());
                }
            }
            say("load", start);
        }
    }

    private static void open(PoolFolder folder) throws Exception {
        long start = System.nanoTime();
        try (PoolSource source = PoolSource.open(folder)) {
            DataPath type = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().getFirst().path();
            if (source.children(type, new Page(0, ROWS), Cancel.NEVER).entries().size() != ROWS) {
                throw new IllegalStateException("rows are missing");
            }
            say("open", start);
        }
    }

    private static void say(String what, long start) {
        System.out.println(what + "|" + (System.nanoTime() - start) / 1e6);
    }
}
