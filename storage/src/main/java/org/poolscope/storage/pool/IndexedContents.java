package org.poolscope.storage.pool;

import java.util.List;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool holds, as an index says it. */
public interface IndexedContents extends PoolContents {
    /** The index, the same through the whole query. */
    PoolIndex index();

    @Override
    default List<String> types() {
        return List.copyOf(index().types().sequencedKeySet());
    }

    @Override
    default List<Long> numbers(String type) {
        return index().numbers(type);
    }

    @Override
    default List<String> tags(ProductKey key) {
        return index().tags(key);
    }
}
