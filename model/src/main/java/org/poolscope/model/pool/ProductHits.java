package org.poolscope.model.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/** The lazy answers to a query over products: each is looked for only when asked for. One thread at a time. */
public interface ProductHits extends AutoCloseable {
    /**
     * The next hit, empty after the last one.
     *
     * @throws QueryError      what Python would raise at the product {@link #at}; the query is over, as in fdi
     * @throws SourceException if the pool cannot be read, or the user stopped it
     */
    Optional<ProductHit> next() throws QueryError, SourceException;

    /** The product that was looked at last, empty before the first. */
    Optional<Urn> at();

    /** How many products have been looked at. */
    long looked();

    /** How many products it looks at in all: those of the classes asked for. */
    long total();

    /** Products that could not be read and count as no hit, a failure each, as far as it has come. */
    List<SourceException> problems();

    /** Ends it early; nothing is thrown. */
    @Override
    void close();
}
