package org.poolscope.storage.pool.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.ProductKey;

/** How much the pools hold. */
record PoolSizes(String name, long products, long bytes) {
    /** Of every pool that can be read, sorted by name. */
    static List<PoolSizes> of(ServedPools pools) throws SourceException {
        List<PoolSizes> sizes = new ArrayList<>();
        for (String name : pools.names()) {
            try {
                Optional<StoredPool> pool = pools.find(name);
                if (pool.isPresent()) {
                    sizes.add(of(pool.get()));
                }
            } catch (SourceException | Refusal _) {
                // A damaged pool says so when it is asked; the others are told here all the same.
            }
        }
        return sizes;
    }

    private static PoolSizes of(StoredPool pool) throws SourceException {
        List<ProductKey> keys = pool.index().keys();
        long bytes = 0;
        for (ProductKey key : keys) {
            try {
                bytes += pool.bytes(key).orElse(0);
            } catch (SourceException.NotFound _) {
                // Removed meanwhile.
            }
        }
        return new PoolSizes(pool.name(), keys.size(), bytes);
    }

    static Answer answer(ServedPools pools) throws SourceException {
        List<Object> told = new ArrayList<>();
        long products = 0;
        List<PoolSizes> sizes = of(pools);
        for (PoolSizes each : sizes) {
            told.add(each.name());
            told.add(Results.map("size_in_bytes", each.bytes(), "number_of_data_files", each.products()));
            products += each.products();
        }
        return Answer.ok(Results.map(told.toArray()), "There is/are " + sizes.size() + " pools holding " + products
                + " products.");
    }
}
