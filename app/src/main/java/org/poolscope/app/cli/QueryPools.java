package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.PoolManager;
import org.poolscope.storage.pool.ProductStorage;
import org.poolscope.storage.pool.StoredPool;

/** The pools that are asked, open for reading, in the order given; references lead from one to the other. */
final class QueryPools implements AutoCloseable {
    private final PoolManager manager = PoolManager.reading(ProductClasses.FDI);

    /**
     * Opens the pool in a folder.
     *
     * @throws SourceException if it is none, or there is one of its name already
     */
    void add(Path folder) throws SourceException {
        manager.openFolder(folder);
    }

    /** Adds a pool that is open; it is closed with these. */
    void add(PooledSource source) throws SourceException {
        manager.add(source.pool());
    }

    /** What a person should know of these pools, a sentence each. */
    List<String> warnings() throws SourceException {
        List<String> warnings = new ArrayList<>();
        for (String name : manager.names()) {
            if (manager.getPool(name) instanceof StoredPool pool) {
                warnings.addAll(pool.index().warnings());
                warnings.addAll(pool.notes());
            }
        }
        return warnings;
    }

    /** Why nothing of a class could be looked at, for people. */
    String without(String type) throws SourceException {
        Set<String> classes = new LinkedHashSet<>();
        for (String name : manager.names()) {
            manager.getPool(name).productClasses().forEach(each -> classes.add(ProductClass.lastPart(each)));
        }
        return classes.isEmpty()
                ? "There are no products at all."
                : "There is nothing of the class " + type + "; there is " + String.join(", ", classes) + ".";
    }

    /**
     * Asks.
     *
     * @param described whether the hits shall say what they are
     * @throws SourceException.NotFound if a pool is not among these
     */
    QueryAnswer ask(QueryRequest request, boolean described, Cancel cancel) throws SourceException {
        ProductStorage storage = new ProductStorage(manager);
        for (String name : request.pools().isEmpty() ? manager.names() : request.pools()) {
            storage.register(name);
        }
        List<QueryAnswer.Hit> found = new ArrayList<>();
        try (ProductHits hits = storage.select(request.query(), cancel)) {
            try {
                for (Optional<ProductHit> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                    found.add(new QueryAnswer.Hit(hit.get().urn(), described ? description(hit.get()) : ""));
                }
            } catch (QueryError e) {
                return new QueryAnswer(found, hits.looked(), Optional.of(e), hits.at(), hits.problems());
            }
            return new QueryAnswer(found, hits.looked(), Optional.empty(), Optional.empty(), hits.problems());
        } catch (QueryError e) {
            return new QueryAnswer(List.of(), 0, Optional.of(e), Optional.empty(), List.of());
        }
    }

    /** A product may fit without having been read; then that it cannot be read is no reason to leave it out. */
    private static String description(ProductHit hit) throws SourceException.Cancelled {
        try {
            return hit.meta().text("description");
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return "(" + e.what() + ")";
        }
    }

    @Override
    public void close() throws SourceException {
        manager.close();
    }
}
