package org.poolscope.model.pool;

import java.util.Collection;
import java.util.List;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * A pool of products. Every call fails in words; one about a URN that names another pool is refused, and a change of a
 * pool open for reading is Unsupported, which says why. Safe for several threads.
 */
public interface ProductPool extends AutoCloseable {
    /** The name in its URNs. */
    String name();

    /** Its URL, for example {@code file:///tmp/mypool}. */
    String url();

    /** The full class names, in the order of their first product. */
    List<String> productClasses() throws SourceException;

    /** The products of one class by number, ascending. */
    List<Urn> urns(String type) throws SourceException;

    /** Whether the pool has this product. */
    boolean exists(Urn urn) throws SourceException;

    /** Loads a product, a new object each time. */
    Product load(Urn urn) throws SourceException;

    /** Loads a product's metadata alone. */
    MetaData meta(Urn urn) throws SourceException;

    /** All tags in the order they were first given. */
    List<String> tags() throws SourceException;

    /** The tags of one product. */
    List<String> tags(Urn urn) throws SourceException;

    /** What carries a tag, in the order of tagging; none for an unknown tag. */
    List<Urn> tagged(String tag) throws SourceException;

    /**
     * Starts answering a query: lazily, in the pool's order, on the thread that asks for the hits. Products that come or go
     * meanwhile are not noticed.
     */
    ProductHits select(PoolQuery query, Cancel cancel) throws SourceException;

    /**
     * Reads the JSON of a product as fdi writes it, to be saved here; nothing is changed yet.
     *
     * @param where names the text in failures, for example its file
     */
    Product read(byte[] json, String where) throws SourceException;

    /** Saves products with these tags each, all of them or none; returns their URNs in the same order. */
    List<Urn> save(List<Product> products, List<String> tags) throws SourceException;

    /** Removes products, all of them or none. */
    void remove(Collection<Urn> urns) throws SourceException;

    /** Removes every product and tag; serial numbers start again at 0. */
    void removeAll() throws SourceException;

    /**
     * Gives products a tag, which may be any text but the empty one.
     *
     * @return those that did not have it: to undo it, take it from them
     */
    List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException;

    /**
     * Takes a tag from products.
     *
     * @return those that had it: to undo it, give it to them again
     */
    List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException;

    @Override
    void close() throws SourceException;
}
