package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.storage.Peers;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** Queries, loading and opening, each in a fresh process, with fdi on the same pool. */
class PoolQueryBenchmark {
    private static final int PRODUCTS = 10_000;
    private static final int LARGE = 100_000;
    private static final int BATCH = 1_000;
    private static final String FDI = PoolProducts.IN_PYTHON + """
            pool = ProductStorage('bench', poolurl='file://' + sys.argv[2])
            where = "m['extra'] > 5000 and m['creator'].value == 'creator 3'"
            for name in ('first query', 'the same again'):
                start = time.perf_counter()
                assert len(pool.select(MetaQuery(Product, where))) == 500
                print('  fdi, %s|%f' % (name, 1000 * (time.perf_counter() - start)), file=said)
            bench = pool.getPool('bench')
            start = time.perf_counter()
            for i in range(100):
                bench.loadProduct('urn:bench:fdi.dataset.product.Product:%d' % i)
            print('  fdi, load 1,000 (from 100)|%f' % (10000 * (time.perf_counter() - start)), file=said)""";

    @TempDir
    Path folder;

    @Test
    void queriesLoadingAndOpening() throws Exception {
        Targets targets = new Targets();
        Path pool = pool();
        Map<String, Double> query = times(pool, "query", "-Xmx1g");
        targets.row("query over 10,000: first hit, fresh process", 350, query.get("first hit, cold"), "ms");
        targets.row("query over 10,000, first", 600, query.get("first query"), "ms");
        targets.row("the same again", 100, query.get("first query, again"), "ms");
        targets.row("first hit, warm", 50, query.get("first query, first hit again"), "ms");
        targets.row("product query over 10,000, fresh process", 3_000,
                times(pool, "product", "-Xmx1g").get("product query"), "ms");
        targets.row("load 1,000, fresh process", 400, times(pool, "load", "-Xmx1g").get("load"), "ms");
        targets.row("open 100,000 in a heap of 250 MB: first rows, fresh process", 500,
                times(large(), "open", "-Xmx250m").get("open"), "ms");
        fdi(pool, targets);
        targets.print();
    }

    /** The best of three processes. */
    private static Map<String, Double> times(Path pool, String what, String heap) throws Exception {
        Map<String, Double> best = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap, "-cp", System.getProperty("java.class.path"), PoolQueryTimes.class.getName(),
                    pool.toString(), what).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            for (String line : process.inputReader().lines().toList()) {
                best.merge(line.substring(0, line.indexOf('|')),
                        Double.valueOf(line.substring(line.indexOf('|') + 1)), Math::min);
            }
            assertEquals(0, process.waitFor());
        }
        return best;
    }

    private Path pool() throws Exception {
        Path pool = Files.createDirectory(folder.resolve("bench"));
        try (LocalPool local = LocalPool.open("bench", pool, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
            for (int i = 0; i < PRODUCTS; i += BATCH) {
                local.save(PoolProducts.range(i, i + BATCH), List.of());
            }
        }
        return pool;
    }

    private Path large() throws Exception {
        LiveIndex index = new LiveIndex();
        for (int i = 0; i < LARGE; i++) {
            index.put(new ProductKey("fdi.dataset.product.Product", i),
                    new PoolEntry(i % 10 == 0 ? List.of("tag " + i % 100) : List.of(),
                            Optional.of(new MetaSpan(14, 2_700 + i % 10))));
        }
        Path pool = Files.createDirectory(folder.resolve("large"));
        Files.write(pool.resolve("dTypes.jsn"), IndexText.types(index, index::given));
        Files.write(pool.resolve("dTags.jsn"), IndexText.tags(index));
        return pool;
    }

    private void fdi(Path pool, Targets targets) throws Exception {
        try {
            Path python = Peers.python("fdi", "numpy", "astropy");
            List<String> lines = new ArrayList<>(Peers.run(python, FDI, folder.resolve("home").toString(),
                    pool.toString()).lines().toList());
            for (String line : lines) {
                int bar = line.indexOf('|');
                targets.note(line.substring(0, bar), String.format(Locale.ROOT, "%.0f ms",
                        Double.parseDouble(line.substring(bar + 1))));
            }
        } catch (TestAbortedException e) {
            targets.note("  fdi", String.valueOf(e.getMessage()));
        }
    }
}
