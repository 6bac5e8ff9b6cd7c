package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.pool.http.HttpPoolProvider;
import org.poolscope.storage.pool.serve.Served;

/** Our client on our server over loopback, many connections at once, and fdi's client on both servers. */
class ServeBenchmark {
    private static final int PRODUCTS = 1_000;
    private static final int CONNECTIONS = 64;
    private static final int OF_FDI = 100;
    private static final int WARM = 3;
    private static final String FDI = PoolProducts.IN_PYTHON + """
            from requests.auth import HTTPBasicAuth
            n = int(sys.argv[3])
            store = ProductStorage('bench', poolurl=sys.argv[2], auth=HTTPBasicAuth('foo', 'bar'))
            pool = store.getPool('bench')
            made = [product(i) for i in range(n)]
            def timed(name, work):
                start = time.perf_counter()
                work()
                print('%s|%f' % (name, time.perf_counter() - start), file=said)
            timed('save', lambda: [store.save(p) for p in made])
            timed('load', lambda: [pool.loadProduct('urn:bench:fdi.dataset.product.Product:%d' % i) for i in range(n)])
            timed('query', lambda: store.select(MetaQuery(Product, "m['extra'] > 5")))""";

    @TempDir
    Path base;

    @Test
    void loopback() throws Exception {
        Targets targets = new Targets();
        Path folder = Files.createDirectory(base.resolve("pools"));
        try (Served server = Served.forgetful(folder)) {
            for (int i = 0; i < WARM; i++) {
                ours(server.url() + "/warm" + i);
            }
            Map<String, Double> times = ours(server.url() + "/bench");
            targets.row("our client on our server: save 1,000 one by one", 1000, times.get("save"), "ms");
            targets.row("load 1,000", 800, times.get("load"), "ms");
            targets.row("MetaQuery over 1,000", 100, times.get("query"), "ms");
            LoadTest.Figures figures = LoadTest.run(server.url() + "/bench/fdi.dataset.product.Product/", PRODUCTS,
                    CONNECTIONS, 20_000);
            targets.row("product loads at 64 connections: time for 3,000", 1000, 3_000_000 / figures.perSecond(),
                    "ms");
            targets.note("  which is so many a second", "%.0f/s".formatted(figures.perSecond()));
            targets.row("  p99", 60, figures.p99Millis(), "ms");
        }
        fdi(targets);
        targets.print();
    }

    private Map<String, Double> ours(String url) throws Exception {
        List<Product> products = PoolProducts.range(0, PRODUCTS);
        HttpPoolProvider provider = new HttpPoolProvider(Map.of("HOME", base.toString()));
        try (PooledSource source = (PooledSource) provider.open(Location.parse(url), OpenOptions.WRITABLE)) {
            ProductPool pool = source.pool();
            long start = System.nanoTime();
            for (Product product : products) {
                pool.save(List.of(product), List.of());
            }
            double save = (System.nanoTime() - start) / 1e6;
            List<Urn> urns = pool.urns("fdi.dataset.product.Product");
            start = System.nanoTime();
            for (Urn urn : urns) {
                assertTrue(pool.load(urn).description().startsWith("product"));
            }
            double load = (System.nanoTime() - start) / 1e6;
            MetaQuery query = MetaQuery.parse("Product", "m['extra'] > 500 and m['creator'].value == 'creator 3'");
            start = System.nanoTime();
            try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
                int count = 0;
                while (hits.next().isPresent()) {
                    count++;
                }
                assertEquals(50, count);
            }
            return Map.of("save", save, "load", load, "query", (System.nanoTime() - start) / 1e6);
        }
    }

    private void fdi(Targets targets) throws Exception {
        Path python;
        try {
            python = Peers.python("fdi", "flask", "flasgger", "aiohttp_retry", "paho");
        } catch (TestAbortedException missing) {
            targets.note("fdi's client on its own server and on ours", String.valueOf(missing.getMessage()));
            return;
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process real = new ProcessBuilder(python.toString(), "-c",
                Files.readString(Fixtures.root().resolveSibling("fdi-peer").resolve("server.py")),
                base.resolve("server").toString(), Integer.toString(port))
                .redirectError(base.resolve("err").toFile()).start();
        String own;
        try (BufferedReader said = real.inputReader()) {
            own = client(python, "http://127.0.0.1:" + port + said.readLine().substring("ready ".length()));
        } finally {
            real.destroyForcibly().waitFor();
        }
        try (Served server = new Served(Files.createDirectory(base.resolve("for-fdi")))) {
            List<String> ours = client(python, server.url()).lines().toList();
            List<String> theirs = own.lines().toList();
            for (int i = 0; i < ours.size(); i++) {
                double there = seconds(theirs.get(i));
                targets.note("fdi's client on its own server, 100: " + name(ours.get(i)), "%.2f s".formatted(there));
                targets.row("  on ours, no slower", 1000 * there, 1000 * seconds(ours.get(i)), "ms");
            }
        }
    }

    private String client(Path python, String url) throws Exception {
        return Peers.run(python, FDI, base.resolve("home").toString(), url + "/bench", Integer.toString(OF_FDI));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('|'));
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.substring(line.indexOf('|') + 1));
    }
}
