package org.poolscope.storage.pool;

import java.util.List;
import java.util.Map;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * What a pool in memory held at one moment.
 *
 * @param all  the numbers of each class
 * @param tags of those products that have any
 */
record MemContents(MemPool pool, Map<String, List<Long>> all, Map<ProductKey, List<String>> tags)
        implements
            PoolContents {

    @Override
    public List<String> types() {
        return List.copyOf(all.keySet());
    }

    @Override
    public List<Long> numbers(String type) {
        return all.getOrDefault(type, List.of());
    }

    @Override
    public List<String> tags(ProductKey key) {
        return tags.getOrDefault(key, List.of());
    }

    @Override
    public MetaData asked(ProductKey key) throws SourceException {
        return meta(key);
    }

    @Override
    public MetaData meta(ProductKey key) throws SourceException {
        return pool.meta(key.in(pool.name()));
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return pool.load(key.in(pool.name()));
    }
}
