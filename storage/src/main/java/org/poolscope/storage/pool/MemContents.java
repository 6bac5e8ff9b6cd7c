package org.poolscope.storage.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool says that it holds, asked product by product. */
record MemContents(ProductPool pool, Map<String, List<Long>> all, Map<ProductKey, List<String>> tagged)
        implements
            PoolContents {

    static MemContents of(ProductPool pool) throws SourceException {
        Map<String, List<Long>> all = new LinkedHashMap<>();
        for (String type : pool.productClasses()) {
            all.put(type, pool.urns(type).stream().map(Urn::number).toList());
        }
        Map<ProductKey, List<String>> tagged = new LinkedHashMap<>();
        for (String tag : pool.tags()) {
            for (Urn urn : pool.tagged(tag)) {
                tagged.computeIfAbsent(ProductKey.of(urn), key -> new java.util.ArrayList<>()).add(tag);
            }
        }
        return new MemContents(pool, all, tagged);
    }

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
        return tagged.getOrDefault(key, List.of());
    }

    @Override
    public MetaData meta(ProductKey key, Optional<List<String>> wanted) throws SourceException {
        return pool.meta(key.in(pool.name()));
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return pool.load(key.in(pool.name()));
    }
}
