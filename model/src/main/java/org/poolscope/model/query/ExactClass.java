package org.poolscope.model.query;

import java.util.Optional;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Another query without the subclasses of its class; a wish of ours, which fdi does not know. */
public record ExactClass(PoolQuery query) implements PoolQuery {
    @Override
    public String type() {
        return query.type();
    }

    @Override
    public Optional<String> tag() {
        return query.tag();
    }

    @Override
    public Optional<String> text() {
        return query.text();
    }

    @Override
    public Explain explain() {
        return query.explain();
    }

    @Override
    public boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return query.test(candidate, cancel);
    }

    @Override
    public boolean covers(String className, ProductClasses classes) {
        return ProductClass.lastPart(className).equals(ProductClass.lastPart(type()));
    }
}
