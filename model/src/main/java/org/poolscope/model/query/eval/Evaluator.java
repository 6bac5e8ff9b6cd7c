package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * Asks a tree about products, one after the other. The tree sees its variable, the product's {@code tags}, the built-in
 * functions and {@code re}, nothing else. Steps and memory are bounded for each product. Immutable.
 */
public final class Evaluator {
    private static final String TAGS = "tags";

    private final Expression tree;
    private final String variable;
    private final boolean metadata;

    private Evaluator(Expression tree, String variable, boolean metadata) {
        this.tree = tree;
        this.variable = variable;
        this.metadata = metadata;
    }

    /** The variable stands for the metadata; as in fdi, the inside of a comprehension does not see it. */
    public static Evaluator ofMetadata(Expression tree, String variable) {
        return new Evaluator(tree, variable, true);
    }

    /** The variable stands for the product. */
    public static Evaluator ofProduct(Expression tree, String variable) {
        return new Evaluator(tree, variable, false);
    }

    /**
     * Whether the product fits: Python's truth of the tree.
     *
     * @throws QueryError      what Python would raise
     * @throws SourceException if the product cannot be read, or the user stopped it
     */
    public boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return Truth.of(result(candidate, cancel));
    }

    /** The value of the tree as Python's {@code repr} writes it; fails as {@link #test} does. */
    public String repr(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        return Repr.of(result(candidate, cancel), new Budget(cancel));
    }

    private Operand result(Candidate candidate, Cancel cancel) throws QueryError, SourceException {
        Environment names = new Environment(!metadata);
        names.put(TAGS, () -> Operand.Items.list(candidate.tags().stream().map(Operand.Text::new).toList()));
        names.put(variable, metadata
                ? () -> new MetaDataThing(candidate.meta())
                : () -> new ProductThing(candidate));
        try {
            return new Evaluation(new Budget(cancel)).of(tree, names);
        } catch (QueryError error) {
            if (error.getCause() instanceof SourceException failure) {
                throw failure;
            }
            throw error;
        }
    }
}
