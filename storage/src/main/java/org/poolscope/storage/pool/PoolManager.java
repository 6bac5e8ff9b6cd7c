package org.poolscope.storage.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.PoolUrl;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolFolder;

/**
 * The pools that are open, by name; loads the product of any URN of theirs. Passed to whoever needs it: there is no
 * common one. Safe for several threads.
 */
public final class PoolManager implements ProductResolver, AutoCloseable {
    /** The pool in memory of references made without one. */
    public static final String DEFAULT_MEM_POOL = "defaultmem";

    private final Map<String, ProductPool> pools = new LinkedHashMap<>();
    private final ProductClasses classes;
    private final Optional<Executor> later;

    /**
     * Without any pool.
     *
     * @param later runs what it is given about a second later: pools in folders bring their index up to date by it
     */
    public PoolManager(ProductClasses classes, Executor later) {
        this(classes, Optional.of(later));
    }

    private PoolManager(ProductClasses classes, Optional<Executor> later) {
        this.classes = classes;
        this.later = later;
    }

    /** Without any pool; pools in folders will be open for reading only, in any layout, and must be there. */
    public static PoolManager reading(ProductClasses classes) {
        return new PoolManager(classes, Optional.empty());
    }

    /** Whether a pool of this name is open. */
    public synchronized boolean isLoaded(String name) {
        return pools.containsKey(name);
    }

    /** The names of the pools, in the order they were opened. */
    public synchronized List<String> names() {
        return List.copyOf(pools.keySet());
    }

    /** The open pool of this name. */
    public synchronized ProductPool getPool(String name) throws SourceException {
        ProductPool pool = pools.get(name);
        if (pool == null) {
            throw new SourceException.NotFound("The pool '" + name + "' is not registered.", name,
                    "Register it with its URL.");
        }
        return pool;
    }

    /** The open pool of this name, else the one at this URL, opened. */
    public synchronized ProductPool getPool(String name, String url) throws SourceException {
        ProductPool open = pools.get(name);
        if (open == null) {
            open = open(name, parse(url, name));
            pools.put(name, open);
        } else if (!open.url().equals(parse(url, name).url())) {
            throw taken(open, url);
        }
        return open;
    }

    private static SourceException taken(ProductPool open, String other) {
        return new SourceException.Unsupported("A pool '" + open.name() + "' is open already, at " + open.url() + ".",
                other, "Open the other one under another name.");
    }

    /** Opens the pool at a URL, or returns it if it is open. */
    public synchronized ProductPool openUrl(String url) throws SourceException {
        return getPool(parse(url, null).registeredName(), url);
    }

    /** Opens the pool in a folder, called as the folder is, or returns it if it is open. */
    public synchronized ProductPool openFolder(Path folder) throws SourceException {
        Path whole = folder.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        ProductPool open = pools.get(name);
        if (open == null) {
            open = openFolder(name, whole);
            pools.put(name, open);
        } else if (!open.url().equals("file://" + whole)) {
            throw taken(open, whole.toString());
        }
        return open;
    }

    /** Adds a pool that somebody else opened; it is closed with this. */
    public synchronized void add(ProductPool pool) throws SourceException {
        ProductPool old = pools.putIfAbsent(pool.name(), pool);
        if (old != null && !old.equals(pool)) {
            throw taken(old, pool.url());
        }
    }

    /** Closes a pool; false if it is not open. */
    public synchronized boolean remove(String name) throws SourceException {
        ProductPool pool = pools.remove(name);
        if (pool != null) {
            pool.close();
        }
        return pool != null;
    }

    /** Saves a product into the default pool in memory and returns a reference to it. */
    public synchronized ProductRef refer(Product product) throws SourceException {
        ProductPool pool = getPool(DEFAULT_MEM_POOL, "mem:///" + DEFAULT_MEM_POOL);
        return new ProductRef(pool.save(List.of(product), List.of()).getFirst(), this);
    }

    @Override
    public Product load(Urn urn) throws SourceException {
        return pool(urn).load(urn);
    }

    /** The pool that a URN names. */
    ProductPool pool(Urn urn) throws SourceException {
        if (!isLoaded(urn.pool())) {
            throw new SourceException.NotFound("The pool '" + urn.pool() + "' is not registered.", urn.toString(),
                    "Register it, then follow the reference again.");
        }
        return getPool(urn.pool());
    }

    /** Closes every pool; the first failure is thrown when all have been tried. */
    @Override
    public synchronized void close() throws SourceException {
        SourceException first = null;
        for (ProductPool pool : new ArrayList<>(pools.values())) {
            try {
                pool.close();
            } catch (SourceException e) {
                first = first == null ? e : first;
            }
        }
        pools.clear();
        if (first != null) {
            throw first;
        }
    }

    private ProductPool open(String name, PoolUrl url) throws SourceException {
        if (!url.registeredName().equals(name)) {
            throw new SourceException.Unsupported("The pool at this URL is called '" + url.registeredName() + "', not '"
                    + name + "'.", url.toString(), "Use the name that the URL ends with.");
        }
        return switch (url.scheme()) {
            case "file" -> openFolder(name, Path.of(url.poolPath() + "/" + url.poolName()));
            case "mem" -> new MemPool(name, classes, this);
            default -> throw new SourceException.Unsupported("Pools of the scheme '" + url.scheme()
                    + "' cannot be opened.", url.toString(), "Use file:// for a folder or mem:// for memory.");
        };
    }

    private ProductPool openFolder(String name, Path folder) throws SourceException {
        return later.isPresent()
                ? LocalPool.open(name, folder, classes, this, later.get())
                : LocalPool.read(PoolFolder.of(folder), classes, this);
    }

    private static PoolUrl parse(String url, @Nullable String hint) throws SourceException {
        try {
            return PoolUrl.parse(url, hint);
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported("This is no URL of a pool.", url,
                    "Write it as file:///folder/poolname.");
        }
    }
}
