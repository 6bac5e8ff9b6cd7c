package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.poolscope.model.pool.HitsOfPools;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * Registered pools as one. New products go into the pool registered first; what has a URN is found in the pool that the
 * URN names. Safe for several threads; the pools belong to the {@link PoolManager}, which closes them.
 */
public final class ProductStorage implements ProductResolver {
    private final PoolManager manager;
    private final List<String> registered = new CopyOnWriteArrayList<>();

    /** Without any pool. */
    public ProductStorage(PoolManager manager) {
        this.manager = manager;
    }

    /** Over the pool at this URL. */
    public ProductStorage(PoolManager manager, String url) throws SourceException {
        this(manager);
        registerUrl(url);
    }

    /** Registers the pool at a URL, opened if it is not. */
    public ProductPool registerUrl(String url) throws SourceException {
        return add(manager.openUrl(url));
    }

    /** Registers a pool that is open, by its name alone. */
    public ProductPool register(String name) throws SourceException {
        return add(manager.getPool(name));
    }

    /** Registers a pool. */
    public ProductPool register(ProductPool pool) throws SourceException {
        manager.add(pool);
        return add(pool);
    }

    /** Takes a pool out, which stays open; false if it was not registered. */
    public boolean unregister(String name) {
        return registered.remove(name);
    }

    /** The names of the registered pools in the order of registering. */
    public List<String> getPools() {
        return List.copyOf(registered);
    }

    /** A registered pool. */
    public ProductPool getPool(String name) throws SourceException {
        if (!registered.contains(name)) {
            throw new SourceException.NotFound("The pool '" + name + "' is not registered.", name,
                    "Register it first.");
        }
        return manager.getPool(name);
    }

    /** Saves a product into the first pool, with these tags. */
    public ProductRef save(Product product, String... tags) throws SourceException {
        return save(List.of(product), List.of(tags)).getFirst();
    }

    /** Saves products into the first pool, each with all these tags; all of them or none. */
    public List<ProductRef> save(List<Product> products, List<String> tags) throws SourceException {
        return save(products, tags, writable());
    }

    /** Saves products into this registered pool, each with all these tags; all of them or none. */
    public List<ProductRef> save(List<Product> products, List<String> tags, String pool) throws SourceException {
        return getPool(pool).save(products, tags).stream().map(urn -> new ProductRef(urn, manager)).toList();
    }

    /** A reference to a product, which is there. */
    public ProductRef ref(Urn urn) throws SourceException {
        if (!getPool(urn.pool()).exists(urn)) {
            throw new SourceException.NotFound("The pool has no such product.", urn.toString(),
                    "Look what the pool holds.");
        }
        return new ProductRef(urn, manager);
    }

    /** References to products, which are all there. */
    public List<ProductRef> refs(Collection<Urn> urns) throws SourceException {
        List<ProductRef> refs = new ArrayList<>();
        for (Urn urn : urns) {
            refs.add(ref(urn));
        }
        return refs;
    }

    /** Starts answering a query: pools in the order of registering, each in its own order. */
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        List<ProductHits> parts = new ArrayList<>();
        try {
            for (String pool : registered) {
                parts.add(manager.getPool(pool).select(query, cancel));
            }
        } catch (SourceException e) {
            parts.forEach(ProductHits::close);
            throw e;
        }
        return new HitsOfPools(parts);
    }

    /** All answers to a query, in the order of {@link #select(PoolQuery, Cancel)}. */
    public List<ProductRef> select(PoolQuery query) throws QueryError, SourceException {
        List<ProductRef> refs = new ArrayList<>();
        try (ProductHits hits = select(query, Cancel.NEVER)) {
            for (var hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                refs.add(new ProductRef(hit.get().urn(), manager));
            }
        }
        return refs;
    }

    /** Refines an earlier result: those of it that answer the query, in the order of the pools. */
    public List<ProductRef> select(PoolQuery query, Collection<ProductRef> previous)
            throws QueryError, SourceException {
        List<ProductRef> refs = new ArrayList<>(select(query));
        refs.retainAll(previous);
        return refs;
    }

    /** What carries a tag, pool by pool in the order of registering. */
    public List<ProductRef> tagged(String tag) throws SourceException {
        List<ProductRef> refs = new ArrayList<>();
        for (String pool : registered) {
            manager.getPool(pool).tagged(tag).forEach(urn -> refs.add(new ProductRef(urn, manager)));
        }
        return refs;
    }

    @Override
    public Product load(Urn urn) throws SourceException {
        return getPool(urn.pool()).load(urn);
    }

    /** Removes a product from the pool that its URN names. */
    public void remove(Urn urn) throws SourceException {
        getPool(urn.pool()).remove(List.of(urn));
    }

    /** Empties the first pool. */
    public void removeAll() throws SourceException {
        getPool(writable()).removeAll();
    }

    /** The newest product of the class of this one, in its pool: that of the highest number. */
    public ProductRef getHead(ProductRef ref) throws SourceException {
        List<Urn> all = getPool(ref.urn().pool()).urns(ref.urn().type());
        if (all.isEmpty()) {
            throw new SourceException.NotFound("The pool has no product of this class.", ref.urn().toString(),
                    "Look what the pool holds.");
        }
        return new ProductRef(all.getLast(), manager);
    }

    private String writable() throws SourceException {
        if (registered.isEmpty()) {
            throw new SourceException.NotFound("No pool is registered to save into.", "", "Register one first.");
        }
        return registered.getFirst();
    }

    private ProductPool add(ProductPool pool) {
        if (!registered.contains(pool.name())) {
            registered.add(pool.name());
        }
        return pool;
    }
}
