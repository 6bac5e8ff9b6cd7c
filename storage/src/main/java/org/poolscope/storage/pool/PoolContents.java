package org.poolscope.storage.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool holds at one moment, in its order; parts of products are read when asked for. */
interface PoolContents {
    /** The classes in the order of their first product. */
    List<String> types();

    /** The serial numbers of one class, ascending. */
    List<Long> numbers(String type);

    /** The tags of a product. */
    List<String> tags(ProductKey key);

    /**
     * The metadata of a product.
     *
     * @param wanted the parameters needed at least; empty for all
     */
    MetaData meta(ProductKey key, Optional<List<String>> wanted) throws SourceException;

    /** All of a product. */
    Product product(ProductKey key) throws SourceException;
}
