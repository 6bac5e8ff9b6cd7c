package org.poolscope.storage.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.Explain;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * What an index says that a pool's folder holds.
 *
 * @param parameters those that the query needs; empty if it needs more than them
 */
record FolderContents(PoolIndex index, PoolReader reader, Optional<MetaCache.Parameters> parameters)
        implements
            IndexedContents {

    static FolderContents of(PoolIndex index, PoolReader reader, MetaCache cache, Explain explain) {
        return new FolderContents(index, reader, explain.product() || explain.allMetadata()
                ? Optional.empty()
                : Optional.of(cache.parameters(index, List.copyOf(explain.keys()))));
    }

    @Override
    public MetaData asked(ProductKey key) throws SourceException {
        return parameters.isPresent() ? parameters.get().of(key, entry(key)) : meta(key);
    }

    @Override
    public void prepare(List<ProductKey> next) throws SourceException.Cancelled {
        if (parameters.isPresent()) {
            parameters.get().prepare(next, this::entry);
        }
    }

    @Override
    public MetaData meta(ProductKey key) throws SourceException {
        return reader.meta(key, entry(key));
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return reader.product(key);
    }

    private PoolEntry entry(ProductKey key) {
        return index.entry(key).orElse(PoolEntry.BARE);
    }
}
