package org.poolscope.storage.pool;

import java.util.Collection;
import java.util.List;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;

/**
 * A pool of products. Every call fails in words; one about a URN that names another pool is refused. Safe for several
 * threads.
 */
public sealed interface ProductPool extends AutoCloseable permits LocalPool, MemPool {
    /** The name in its URNs. */
    String name();

    /** Its URL, for example {@code file:///tmp/mypool}. */
    String url();

    /** Saves products with these tags each, all of them or none; returns their URNs in the same order. */
    List<Urn> save(List<Product> products, List<String> tags) throws SourceException;

    /** Loads a product, a new object each time. */
    Product load(Urn urn) throws SourceException;

    /** Removes products, all of them or none. */
    void remove(Collection<Urn> urns) throws SourceException;

    /** Removes every product and tag; serial numbers start again at 0. */
    void removeAll() throws SourceException;

    /** Whether the pool has this product. */
    boolean exists(Urn urn) throws SourceException;

    /** The full class names, in the order of their first product. */
    List<String> productClasses() throws SourceException;

    /** The products of one class by number, ascending. */
    List<Urn> urns(String type) throws SourceException;

    /** Gives products a tag, which may be any text but the empty one. */
    void setTag(String tag, Collection<Urn> urns) throws SourceException;

    /** Takes a tag from products. */
    void removeTag(String tag, Collection<Urn> urns) throws SourceException;

    /** All tags in the order they were first given. */
    List<String> tags() throws SourceException;

    /** The tags of one product. */
    List<String> tags(Urn urn) throws SourceException;

    /** What carries a tag, in the order of tagging; none for an unknown tag. */
    List<Urn> tagged(String tag) throws SourceException;

    @Override
    void close() throws SourceException;
}
