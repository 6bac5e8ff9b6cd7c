package org.poolscope.storage.pool;

import java.util.Set;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** The name of a pool, and what it means for URNs. */
record PoolName(String name) {
    private static final Set<String> RESERVED = Set.of("pools", "urn", "URN", "api");

    /** Refuses names that a URN or fdi could not hold. */
    static PoolName of(String name) throws SourceException {
        if (name.isEmpty() || name.indexOf(':') >= 0 || RESERVED.contains(name)) {
            throw new SourceException.Unsupported("A pool cannot be called '" + name + "'.", name,
                    "Choose a name without a colon that is not pools, urn, URN or api.");
        }
        return new PoolName(name);
    }

    /** The product that a URN means in this pool. */
    ProductKey key(Urn urn) throws SourceException {
        if (!urn.pool().equals(name)) {
            throw new SourceException.NotFound("This product is in the pool '" + urn.pool() + "', not in '" + name
                    + "'.", urn.toString(), "Ask the pool that the URN names.");
        }
        return new ProductKey(urn.type(), urn.number());
    }

    Urn urn(ProductKey key) {
        return new Urn(name, key.type(), key.number());
    }
}
