package org.poolscope.model.product;

import org.poolscope.model.source.SourceException;

/** Finds the product of a URN; a storage with its registered pools is one. May be called from several threads. */
@FunctionalInterface
public interface ProductResolver {
    /** Knows no pool. */
    ProductResolver NONE = urn -> {
        throw new SourceException.NotFound("The pool '" + urn.pool() + "' is not open.", urn.toString(),
                "Open it, then follow the reference again.");
    };

    /**
     * Loads a product.
     *
     * @throws SourceException.NotFound if the pool is not registered or has no such product, saying which
     */
    Product load(Urn urn) throws SourceException;
}
