package org.poolscope.storage.pool.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** What a pool answers. */
final class Asked {
    private Asked() {}

    static List<Urn> urns(ProductPool pool, PoolQuery query) throws SourceException, QueryError {
        List<Urn> urns = new ArrayList<>();
        try (ProductHits hits = pool.select(query, Cancel.NEVER)) {
            for (Optional<ProductHit> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                urns.add(hit.get().urn());
            }
        }
        return urns;
    }

    /** The URNs without their pool, or the class of the error. */
    static String answer(ProductPool pool, PoolQuery query) throws SourceException {
        try {
            return String.join(" ", urns(pool, query).stream().map(urn -> urn.type() + ":" + urn.number()).toList());
        } catch (QueryError error) {
            return error.pythonClass();
        }
    }
}
