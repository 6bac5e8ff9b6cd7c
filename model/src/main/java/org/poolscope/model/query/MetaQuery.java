package org.poolscope.model.query;

import java.util.Optional;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.eval.Evaluator;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * A query over metadata, in which {@code variable} (usually {@code m}) stands for the metadata of a product.
 *
 * @param tag the tag that hits must have, empty for any
 */
public record MetaQuery(String type, Condition<MetaData> where, String variable, Optional<String> tag)
        implements
            PoolQuery {

    /** The condition over {@code m}, for any tag. */
    public static MetaQuery parse(String type, String where) throws QueryError {
        return new MetaQuery(type, Condition.parse(where), "m", Optional.empty());
    }

    @Override
    public Optional<String> text() {
        return where.asText();
    }

    @Override
    public Explain explain() {
        return where.explain(tree -> Explain.ofMetadata(tree, variable), Explain.ALL_METADATA);
    }

    @Override
    public boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return where.test(tree -> Evaluator.ofMetadata(tree, variable), candidate, candidate::meta, cancel);
    }
}
