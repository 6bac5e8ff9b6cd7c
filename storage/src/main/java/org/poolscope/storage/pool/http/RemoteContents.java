package org.poolscope.storage.pool.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.pool.IndexedContents;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/** What an index says that a pool behind a server holds; metadata are asked for several at a time. */
final class RemoteContents implements IndexedContents {
    private final PoolIndex index;
    private final RemoteProducts products;
    private final Cancel cancel;
    private final Map<ProductKey, MetaData> ahead = new ConcurrentHashMap<>();

    RemoteContents(PoolIndex index, RemoteProducts products, Cancel cancel) {
        this.index = index;
        this.products = products;
        this.cancel = cancel;
    }

    @Override
    public PoolIndex index() {
        return index;
    }

    @Override
    public MetaData asked(ProductKey key) throws SourceException {
        return meta(key);
    }

    @Override
    public void prepare(List<ProductKey> next) throws SourceException.Cancelled {
        ahead.clear();
        Workers.each(next.size(), i -> {
            try {
                ahead.put(next.get(i), products.meta(next.get(i), cancel));
            } catch (SourceException _) {
                // The query comes to this product too, and reports it.
            }
        });
    }

    @Override
    public MetaData meta(ProductKey key) throws SourceException {
        Optional<MetaData> known = Optional.ofNullable(ahead.get(key));
        return known.isPresent() ? known.get() : products.meta(key, cancel);
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return Product.of(ProductText.stored(products.text(key, cancel), key.toString()), ProductClasses.FDI,
                ProductResolver.NONE);
    }
}
