package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Stale;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/**
 * A pool that has an index and keeps each product as a text, here or behind a server: what its places, a dump and our
 * own server need beyond {@link ProductPool}. Safe for several threads.
 */
public interface StoredPool extends ProductPool, IndexView {
    /** Why a pool opened for reading cannot be changed. */
    String READ_ONLY = "The pool is open for reading; unlock it to change it.";

    /** Why it cannot be changed, empty if it can. */
    Optional<String> readOnly();

    /** Where it is, as a person would write it: a folder, or an address without a password. */
    default String place() {
        return url();
    }

    /** Refuses what would change a pool that cannot be changed. */
    default void refuseReading() throws SourceException {
        Optional<String> why = readOnly();
        if (why.isPresent()) {
            throw new SourceException.Unsupported(why.get(), place(), "");
        }
    }

    /** A product's text in fdi's JSON, metadata first; ASCII. */
    byte[] text(ProductKey key) throws SourceException;

    /** A product as the tree that is stored, in today's form. */
    default Container.Instance stored(ProductKey key) throws SourceException {
        return ProductText.stored(text(key), key.in(name()).toString());
    }

    /** Loads a product whose references resolve within this pool. */
    @Override
    default Product load(Urn urn) throws SourceException {
        PoolEntry _ = known(urn);
        return Product.of(stored(ProductKey.of(urn)), ProductClasses.FDI, this::within);
    }

    /** Loads what is in this pool; elsewhere there is nobody to ask. */
    private Product within(Urn urn) throws SourceException {
        return urn.pool().equals(name()) ? load(urn) : ProductResolver.NONE.load(urn);
    }

    @Override
    default Product read(byte[] json, String where) throws SourceException {
        return ProductFile.parse(json, where, ProductClasses.FDI, this::within);
    }

    /** How many bytes its text has, empty where that is not cheap to know. */
    OptionalLong bytes(ProductKey key) throws SourceException;

    /** Where it, or one product, comes from: names and values to be shown. */
    Map<String, Object> origin(Optional<ProductKey> key) throws SourceException;

    /** Asks whether what it shows is still so, see {@link org.poolscope.model.source.Source#stale}. */
    default Optional<Stale> stale() throws SourceException {
        return Optional.empty();
    }

    /** What a person should know of its state now, a sentence each. */
    List<String> notes();

    /**
     * The product that a URN means in this pool.
     *
     * @throws SourceException.NotFound if it names another pool
     */
    default ProductKey key(Urn urn) throws SourceException {
        return new PoolName(name()).key(urn);
    }

    /** The products that URNs mean, see {@link #key}. */
    default List<ProductKey> keys(Collection<Urn> urns) throws SourceException {
        List<ProductKey> keys = new ArrayList<>();
        for (Urn urn : urns) {
            keys.add(key(urn));
        }
        return keys;
    }

    /**
     * What the index says of a product.
     *
     * @throws SourceException.NotFound if the pool has none such
     */
    default PoolEntry known(Urn urn) throws SourceException {
        return entry(key(urn)).orElseThrow(() -> new SourceException.NotFound("The pool has no such product.",
                urn.toString(), "Look what the pool holds."));
    }

    @Override
    default List<String> productClasses() throws SourceException {
        return List.copyOf(index().types().sequencedKeySet());
    }

    @Override
    default List<Urn> urns(String type) throws SourceException {
        return index().numbers(type).stream().map(number -> new Urn(name(), type, number)).toList();
    }

    @Override
    default boolean exists(Urn urn) throws SourceException {
        return urn.pool().equals(name()) && entry(ProductKey.of(urn)).isPresent();
    }

    @Override
    default List<String> tags() throws SourceException {
        return List.copyOf(index().tags().sequencedKeySet());
    }

    @Override
    default List<String> tags(Urn urn) throws SourceException {
        return known(urn).tags();
    }

    @Override
    default List<Urn> tagged(String tag) throws SourceException {
        return index().tags().getOrDefault(tag, List.of()).stream().map(key -> key.in(name())).toList();
    }
}
