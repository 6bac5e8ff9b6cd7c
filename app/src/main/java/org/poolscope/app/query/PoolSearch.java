package org.poolscope.app.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Looks for the products of one pool that fit a query. Runs in a task. */
final class PoolSearch implements AutoCloseable {
    private final OpenSource source;
    private final String pool;
    private final List<String> columns;
    private final ProductHits hits;

    /** Starts it; its hits say that they are of {@code pool}, and {@code cancel} is asked before each product. */
    PoolSearch(OpenSource source, String pool, PoolQuery query, List<String> columns, Cancel cancel)
            throws SourceException {
        this.source = source;
        this.pool = pool;
        this.columns = columns;
        hits = OpenPools.reader(source).pool().select(query, cancel);
    }

    /** How many products it would look at. */
    long all() {
        return hits.total();
    }

    /** How many it has looked at. */
    long looked() {
        return hits.looked();
    }

    /** Products that could not be read. */
    List<SourceException> unread() {
        return hits.problems();
    }

    /**
     * Finds the hits in the pool's order.
     *
     * @throws Stopped if a product makes the query fail, as fdi does
     */
    void run(Consumer<Hit> found) throws SourceException, Stopped {
        try {
            for (Optional<ProductHit> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                found.accept(hit(hit.get()));
            }
        } catch (QueryError e) {
            throw new Stopped(hits.at().map(Urn::title).orElse(pool), e);
        }
    }

    @Override
    public void close() {
        hits.close();
    }

    private Hit hit(ProductHit hit) throws SourceException {
        Map<String, String> texts = new HashMap<>();
        MetaData meta = hit.meta();
        for (String column : columns) {
            meta.get(column).ifPresent(parameter -> texts.put(column, ParameterText.of(parameter)));
        }
        return new Hit(source, pool, hit.urn(), texts, hit.tags());
    }

    /** A product that made the query fail. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final String product;
        private final transient QueryError error;

        Stopped(String product, QueryError error) {
            super(error.message(), error, false, false);
            this.product = product;
            this.error = error;
        }

        /** {@code Product:41}. */
        String product() {
            return product;
        }

        QueryError error() {
            return error;
        }
    }
}
