package org.poolscope.storage.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * A pool that has an index and keeps each product as a text, here or behind a server: what its places, a dump and our
 * own server need beyond {@link ProductPool}. Safe for several threads.
 */
public interface StoredPool extends ProductPool, IndexView {
    /** Why it cannot be changed, empty if it can. */
    Optional<String> readOnly();

    /** Where it is, as a person would write it: a folder, or an address without a password. */
    String place();

    /** A product's text in fdi's JSON, metadata first; ASCII. */
    byte[] text(ProductKey key) throws SourceException;

    /** A product as the tree that is stored, in today's form. */
    Container.Instance stored(ProductKey key) throws SourceException;

    /** How many bytes its text has, empty where that is not cheap to know. */
    OptionalLong bytes(ProductKey key) throws SourceException;

    /** Where it, or one product, comes from: names and values to be shown. */
    Map<String, Object> origin(Optional<ProductKey> key) throws SourceException;

    /** What a person should know of its state now, a sentence each. */
    List<String> notes();
}
