package org.poolscope.storage.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolType;
import org.poolscope.storage.pool.index.ProductKey;

/** What an index says that a pool's folder holds. */
record FolderContents(PoolIndex index, PoolReader reader) implements PoolContents {
    @Override
    public List<String> types() {
        return List.copyOf(index.types().sequencedKeySet());
    }

    @Override
    public List<Long> numbers(String type) {
        PoolType found = index.types().get(type);
        return found == null ? List.of() : List.copyOf(found.entries().sequencedKeySet());
    }

    @Override
    public List<String> tags(ProductKey key) {
        return index.entry(key).map(PoolEntry::tags).orElse(List.of());
    }

    @Override
    public MetaData meta(ProductKey key, Optional<List<String>> wanted) throws SourceException {
        return reader.meta(key, index.entry(key).orElseThrow(() -> new SourceException.NotFound(
                "The pool has no such product.", key.in(reader.folder().name()).toString(),
                "Look what the pool holds.")));
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return reader.product(key);
    }
}
