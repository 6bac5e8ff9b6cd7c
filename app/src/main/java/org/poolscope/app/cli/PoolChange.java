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
import org.poolscope.storage.pool.StoredPool;

/** A pool that is open to be changed; its index is brought up to date when it is closed. */
final class PoolChange implements AutoCloseable {
    private final StoredPool pool;

    /** Opens the pool in a folder, which becomes one if it is not there. */
    PoolChange(Path folder) throws SourceException {
        Path whole = folder.toAbsolutePath().normalize();
        pool = LocalPool.open(String.valueOf(whole.getFileName()), whole, ProductClasses.FDI, ProductResolver.NONE,
                _ -> {});
    }

    /** Changes a pool that is open for writing; it is closed with this. */
    PoolChange(StoredPool pool) {
        this.pool = pool;
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

    /** What a person should know of the pool now, a sentence each. */
    List<String> notes() {
        return pool.notes();
    }

    @Override
    public void close() throws SourceException {
        pool.close();
    }
}
