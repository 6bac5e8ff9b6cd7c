package org.poolscope.model.query;

import java.util.Optional;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.eval.Evaluator;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * A query over whole products, in which {@code variable} (usually {@code p}) stands for a product.
 *
 * @param tag the tag that hits must have, empty for any
 */
public record ProductQuery(String type, Condition<Product> where, String variable, Optional<String> tag)
        implements
            PoolQuery {

    /** The condition over {@code p}, for any tag. */
    public static ProductQuery parse(String type, String where) throws QueryError {
        return new ProductQuery(type, Condition.parse(where), "p", Optional.empty());
    }

    @Override
    public Optional<String> text() {
        return where.asText();
    }

    @Override
    public Explain explain() {
        return where.explain(tree -> Explain.ofProduct(tree, variable), Explain.ALL);
    }

    @Override
    public boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return where.test(tree -> Evaluator.ofProduct(tree, variable), candidate, candidate::product, cancel);
    }
}
