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
        return where instanceof Condition.Written<Product> written ? Optional.of(written.text()) : Optional.empty();
    }

    @Override
    public Explain explain() {
        return switch (where) {
            case Condition.Written<Product> written -> Explain.ofProduct(written.tree(), variable);
            case Condition.Function<Product> _ -> Explain.ALL;
        };
    }

    @Override
    public boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return switch (where) {
            case Condition.Written<Product> written ->
                Evaluator.ofProduct(written.tree(), variable).test(candidate, cancel);
            case Condition.Function<Product> function -> {
                cancel.check("the query");
                yield function.test().test(candidate.product());
            }
        };
    }
}
