package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.storage.Peers;
import org.poolscope.storage.file.Workers;

/** The real fdi saves into a pool while ours does: that cannot be safe for fdi, but nothing of ours is lost by it. */
class FdiBesideTest {
    private static final String BEGIN = """
            import os, sys, pdb, logging
            def broken(*a, **k): raise RuntimeError('fdi asks for a debugger')
            pdb.set_trace = broken
            home, folder = sys.argv[1], sys.argv[2]
            os.environ['HOME'] = home
            os.makedirs(home + '/.config', exist_ok=True)
            said, sys.stdout = sys.stdout, open(os.devnull, 'w')
            logging.disable(logging.CRITICAL)
            from fdi.dataset.product import Product
            from fdi.pal.productstorage import ProductStorage
            """;
    private static final String SAVE = BEGIN + """
            store = ProductStorage('shared', poolurl='file://' + folder)
            for i in range(60):
                try:
                    urn = store.save(Product(description='fdi %d' % i), tag='from fdi').urn
                    print(urn, file=said, flush=True)
                except Exception as e:
                    print('failed', type(e).__name__, file=said, flush=True)
            """;
    private static final String LIST = BEGIN + """
            pool = ProductStorage('shared', poolurl='file://' + folder).getPool('shared')
            for type in list(pool.getProductClasses()):
                for sn in pool._dTypes[type]['sn']:
                    print(pool.loadProduct('urn:shared:%s:%d' % (type, sn)).description, file=said)
            """;
    private static final int MOST = 5_000;

    @TempDir
    Path base;

    @Test
    void nothingOfOursIsLostWhileFdiSavesToo() throws Exception {
        Path python = Peers.python("fdi", "numpy", "astropy");
        Path folder = base.resolve("shared");
        Map<Urn, String> ours = new LinkedHashMap<>();
        List<String> theirs = new ArrayList<>();
        try (LocalPool pool = open(folder)) {
            ours.put(save(pool, "ours before"), "ours before");
            pool.flush();
            Process fdi = new ProcessBuilder(python.toString(), "-c", SAVE, base.resolve("home").toString(),
                    folder.toString()).redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = fdi.inputReader()) {
                theirs.add(String.valueOf(said.readLine()));
                while (fdi.isAlive() && ours.size() < MOST) {
                    String description = "ours " + ours.size();
                    ours.put(save(pool, description), description);
                }
                theirs.addAll(said.lines().toList());
            }
            assertEquals(0, fdi.waitFor());
        }
        assertTrue(theirs.stream().anyMatch(line -> line.startsWith("urn:")), theirs::toString);

        List<String> held = new ArrayList<>();
        try (LocalPool pool = open(folder)) {
            for (Map.Entry<Urn, String> each : ours.entrySet()) {
                assertEquals(each.getValue(), pool.load(each.getKey()).description(), each.getKey().toString());
            }
            assertTrue(pool.tagged("ours").containsAll(ours.keySet()));
            for (String type : pool.productClasses()) {
                for (Urn urn : pool.urns(type)) {
                    held.add(pool.load(urn).description());
                }
            }
        }
        assertEquals(held,
                Peers.run(python, LIST, base.resolve("home").toString(), folder.toString()).lines().toList());
        assertTrue(Files.exists(folder.resolve("dTypes.jsn")));
    }

    private static LocalPool open(Path folder) throws Exception {
        return LocalPool.open("shared", folder, ProductClasses.FDI, ProductResolver.NONE,
                Workers.later(java.time.Duration.ofMillis(200)));
    }

    private static Urn save(LocalPool pool, String description) throws Exception {
        return pool.save(List.of(Product.create(description)), List.of("ours")).getFirst();
    }
}
