package org.poolscope.storage.pool;

import java.util.List;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool holds as one query goes through it, in its order; parts of products are read when asked for. */
public interface PoolContents {
    /** The classes in the order of their first product. */
    List<String> types();

    /** The serial numbers of one class, ascending. */
    List<Long> numbers(String type);

    /** The tags of a product. */
    List<String> tags(ProductKey key);

    /** The parameters of a product that the query names, at least, if it needs no others. */
    MetaData asked(ProductKey key) throws SourceException;

    /** Says which products are asked about next, so that they can be read several at a time. */
    default void prepare(List<ProductKey> next) throws SourceException.Cancelled {}

    /** All the metadata of a product. */
    MetaData meta(ProductKey key) throws SourceException;

    /** All of a product. */
    Product product(ProductKey key) throws SourceException;
}
