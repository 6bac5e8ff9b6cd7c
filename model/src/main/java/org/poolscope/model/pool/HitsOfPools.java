package org.poolscope.model.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/** The hits in one pool after the other. */
public final class HitsOfPools implements ProductHits {
    private final List<ProductHits> parts;
    private int current;

    /** Of these, in their order; closed with this. */
    public HitsOfPools(List<ProductHits> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Optional<ProductHit> next() throws QueryError, SourceException {
        for (; current < parts.size(); current++) {
            Optional<ProductHit> hit = parts.get(current).next();
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Urn> at() {
        for (int i = Math.min(current, parts.size() - 1); i >= 0; i--) {
            Optional<Urn> at = parts.get(i).at();
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    @Override
    public long looked() {
        return parts.stream().mapToLong(ProductHits::looked).sum();
    }

    @Override
    public long total() {
        return parts.stream().mapToLong(ProductHits::total).sum();
    }

    @Override
    public List<SourceException> problems() {
        List<SourceException> problems = new ArrayList<>();
        parts.forEach(part -> problems.addAll(part.problems()));
        return problems;
    }

    @Override
    public void close() {
        parts.forEach(ProductHits::close);
    }
}
