package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.ProductFile;

/** A pool that is open to be changed; its index is brought up to date when it is closed. */
final class PoolChange implements AutoCloseable {
    private final LocalPool pool;

    /** Opens the pool in a folder, which becomes one if it is not there. */
    PoolChange(Path folder) throws SourceException {
        Path whole = folder.toAbsolutePath().normalize();
        pool = LocalPool.open(String.valueOf(whole.getFileName()), whole, ProductClasses.FDI, ProductResolver.NONE,
                _ -> {});
    }

    /** Saves what is in these files, all or none, and returns the URNs. */
    List<Urn> save(List<String> files, List<String> tags) throws SourceException {
        List<Product> products = new ArrayList<>();
        for (String file : files) {
            products.add(ProductFile.read(Path.of(file)));
        }
        return pool.save(products, tags);
    }

    void remove(List<Urn> urns) throws SourceException {
        pool.remove(urns);
    }

    void tag(Urn urn, String tag) throws SourceException {
        pool.setTag(tag, List.of(urn));
    }

    /** Takes a tag away; false if the product did not have it. */
    boolean untag(Urn urn, String tag) throws SourceException {
        return !pool.removeTag(tag, List.of(urn)).isEmpty();
    }

    /** Products that fdi meanwhile saved under numbers of ours, a sentence each. */
    List<String> conflicts() {
        return pool.conflicts().stream().map(conflict -> "fdi saved a product as " + conflict.number().type() + ":"
                + conflict.number().number() + ", which was given already; it is now number "
                + conflict.moved().number() + ".").toList();
    }

    @Override
    public void close() throws SourceException {
        pool.close();
    }
}
