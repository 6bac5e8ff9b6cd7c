package org.poolscope.model.pool;

import java.util.List;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.source.SourceException;

/**
 * A product that answers a query.
 *
 * @param stored reads its parts when they are asked for, each once
 */
public record ProductHit(Urn urn, List<String> tags, Candidate stored) {
    /** Copies the tags. */
    public ProductHit {
        tags = List.copyOf(tags);
    }

    /** Its metadata; read if the query did not need all of it. */
    public MetaData meta() throws SourceException {
        return stored.meta();
    }

    /** All of it. */
    public Product product() throws SourceException {
        return stored.product();
    }
}
