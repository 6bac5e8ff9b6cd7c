package org.poolscope.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.pool.PoolManager;

class DemoPoolTest {
    @TempDir
    private Path folder;

    @Test
    void holdsEveryKindOfDataset() throws Exception {
        Product reduced = pool().load(new Urn("obs", "fdi.dataset.product.Product", 24));
        assertEquals(128, assertInstanceOf(TableDataset.class, reduced.dataset("spectrum").orElseThrow()).rowCount());
        assertInstanceOf(CompositeDataset.class, reduced.dataset("fit").orElseThrow());
        MediaWrapper preview = assertInstanceOf(MediaWrapper.class, reduced.dataset("preview").orElseThrow());
        assertEquals("image/png", preview.mediaType());
        assertEquals(List.of("raw", "dark"), List.copyOf(reduced.history().inputs().keySet()));
        assertEquals(List.of("method", "width"), List.copyOf(reduced.history().arguments().keySet()));
    }

    @Test
    void oneValueBreaksItsRules() throws Exception {
        List<String> invalid = new ArrayList<>();
        for (Product product : all(pool())) {
            for (Map.Entry<String, Parameter> parameter : product.meta().parameters().entrySet()) {
                if (!parameter.getValue().isValid()) {
                    invalid.add(product.description() + " " + parameter.getKey());
                }
            }
        }
        assertEquals(List.of("exposure 5 temperature"), invalid);
    }

    @Test
    void contextsLeadRoundInACircleAndToAPoolThatIsNotThere() throws Exception {
        ProductPool pool = pool();
        MapContext all = assertInstanceOf(MapContext.class, pool.load(new Urn("obs", "fdi.pal.context.MapContext", 2)));
        MapContext night = assertInstanceOf(MapContext.class, all.refs().get("night 1").orElseThrow().product());
        assertEquals(all, night.refs().get("campaign").orElseThrow().product());
        assertThrows(SourceException.NotFound.class, () -> all.refs().get("reference star").orElseThrow().product());
    }

    @Test
    void isTheSameEveryTime() throws Exception {
        DemoPool.write(folder.resolve("one"), Cancel.NEVER);
        DemoPool.write(folder.resolve("two"), Cancel.NEVER);
        assertEquals(Fixtures.digests(folder.resolve("one")), Fixtures.digests(folder.resolve("two")));
    }

    @Test
    void leavesAlienDataAlone() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve(DemoPool.NAME)).resolve("mine"), "data");
        assertThrows(SourceException.Denied.class, () -> DemoPool.write(folder, Cancel.NEVER));
        assertEquals(1, Fixtures.members(folder.resolve(DemoPool.NAME)).size());
    }

    @Test
    void fdiReadsIt() throws Exception {
        Path python = Peers.python("fdi", "numpy", "astropy");
        DemoPool.write(folder, Cancel.NEVER);
        String printed = Peers.run(python, """
                import os, pdb, sys
                os.environ["HOME"] = sys.argv[2]
                os.makedirs(os.path.join(sys.argv[2], ".config"))
                pdb.set_trace = lambda *given: None
                from fdi.pal.productstorage import ProductStorage
                from fdi.pal.query import MetaQuery
                from fdi.dataset.product import Product
                storage = ProductStorage("obs", poolurl="file://" + sys.argv[1])
                warm = storage.select(MetaQuery(Product, 'm["temperature"] > 92'))
                print([ref.product.description for ref in warm])""", folder.resolve(DemoPool.NAME).toString(),
                folder.resolve("home").toString());
        assertTrue(printed.contains("['exposure 5']"), printed);
    }

    private static List<Product> all(ProductPool pool) throws SourceException {
        List<Product> products = new ArrayList<>();
        for (String type : pool.productClasses()) {
            for (Urn urn : pool.urns(type)) {
                products.add(pool.load(urn));
            }
        }
        assertEquals(36, products.size());
        return products;
    }

    private ProductPool pool() throws SourceException {
        DemoPool.write(folder, Cancel.NEVER);
        return PoolManager.reading(ProductClasses.FDI).openUrl("file://" + folder.resolve(DemoPool.NAME));
    }
}
