package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

/** The real fdi and ours on one pool. */
class FdiPeerTest {
    private static final String FDI = """
            import os, sys, pdb, logging
            pdb.set_trace = lambda *a, **k: None
            home, folder, step = sys.argv[1], sys.argv[2], sys.argv[3]
            os.environ['HOME'] = home
            os.makedirs(home + '/.config', exist_ok=True)
            said = sys.stdout
            sys.stdout = open(os.devnull, 'w')
            logging.disable(logging.CRITICAL)
            from fdi.dataset.product import Product
            from fdi.dataset.metadata import Parameter
            from fdi.pal.productstorage import ProductStorage
            from fdi.pal.query import MetaQuery
            store = ProductStorage('shared', poolurl='file://' + folder)
            pool = store.getPool('shared')
            sys.stdout = said
            for type in list(pool.getProductClasses()):
                for sn in pool._dTypes[type]['sn']:
                    urn = 'urn:shared:%s:%d' % (type, sn)
                    print(sn, pool.loadProduct(urn).description, *sorted(pool.getTags(urn)))
            query = MetaQuery(Product, 'm["extra"] >= 0')
            print('hits', *[ref.product.description for ref in store.select(query)])
            product = Product(description='fdi ' + step)
            product.meta['extra'] = Parameter(value=int(step))
            last = 'urn:shared:fdi.dataset.product.Product:%d' % max(pool._dTypes[type]['sn'])
            pool.setTag('seen by fdi', last)
            print(store.save(product, tag='from fdi').urn)""";

    @TempDir
    Path base;

    @Test
    void bothWorkOnOnePoolInTurn() throws Exception {
        Path python = Peers.python("fdi", "numpy", "astropy");
        Path folder = base.resolve("shared");
        for (int round = 0; round < 10; round++) {
            try (PoolManager manager = new PoolManager(ProductClasses.FDI, _ -> {})) {
                ProductPool pool = manager.openUrl("file://" + folder);
                assertEquals(List.of(new Urn("shared", "fdi.dataset.product.Product", 2L * round)),
                        pool.save(List.of(product("ours " + round, round)), List.of("from ours", "été")));
                ProductStorage storage = new ProductStorage(manager, pool.url());
                assertEquals(2 * round + 1, storage.select(MetaQuery.parse("Product", "m['extra'] >= 0")).size());
                assertEquals(round, storage.select(MetaQuery.parse("Product", "'from fdi' in tags")).size());
            }
            StringBuilder expected = new StringBuilder();
            StringBuilder hits = new StringBuilder("hits");
            for (int i = 0; i <= round; i++) {
                boolean isSeen = i < round;
                expected.append(2 * i).append(" ours ").append(i).append(" from ours")
                        .append(isSeen ? " seen by fdi" : "").append(" été\n");
                hits.append(" ours ").append(i);
                if (isSeen) {
                    expected.append(2 * i + 1).append(" fdi ").append(i).append(" from fdi\n");
                    hits.append(" fdi ").append(i);
                }
            }
            String printed = Peers.run(python, FDI, base.resolve("home").toString(), folder.toString(),
                    String.valueOf(round));

            assertEquals(expected + hits.toString() + "\nurn:shared:fdi.dataset.product.Product:" + (2 * round + 1)
                    + "\n", printed);
        }
        try (PoolManager manager = new PoolManager(ProductClasses.FDI, _ -> {})) {
            ProductPool pool = manager.openUrl("file://" + folder);
            assertEquals(10, pool.tagged("from fdi").size());
            assertEquals(10, pool.tagged("seen by fdi").size());
            for (Urn urn : pool.tagged("from fdi")) {
                assertEquals("fdi " + urn.number() / 2, pool.load(urn).description());
            }
        }
        assertEquals(20,
                Fixtures.members(folder).stream().filter(file -> file.toString().contains("Product_")).count());
    }

    private static Product product(String description, int extra) {
        return Product.create(description).withParameter("extra",
                NumericParameter.of("UNKNOWN", new Value.Int(extra), null));
    }
}
