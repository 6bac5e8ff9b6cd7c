package org.poolscope.model.query;

import java.util.Optional;
import java.util.function.Predicate;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.eval.Evaluator;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.ExpressionText;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * What hits must fulfil.
 *
 * @param <T> what a function of Java is given
 */
public sealed interface Condition<T> {

    /** An expression; {@code text} is as the user wrote it. */
    record Written<T>(String text, Expression tree) implements Condition<T> {}

    /** A function of Java; it may throw no checked exception. */
    record Function<T>(Predicate<T> test) implements Condition<T> {}

    /**
     * Reads the text of an expression.
     *
     * @throws QueryError SyntaxError or IndentationError with the place
     */
    static <T> Condition<T> parse(String text) throws QueryError {
        return new Written<>(text, Parser.parse(text));
    }

    /** The text, empty for a function of Java. */
    default Optional<String> asText() {
        return this instanceof Written<T> written ? Optional.of(written.text()) : Optional.empty();
    }

    /** What must be read: of an expression what is found by looking at it, for a function all it may look at. */
    default Explain explain(java.util.function.Function<Expression, Explain> looking, Explain all) {
        return switch (this) {
            case Written<T> written -> looking.apply(written.tree());
            case Function<T> _ -> all;
        };
    }

    /** A part of a product, read when it is asked for. */
    @FunctionalInterface
    interface Part<T> {
        /** Reads it. */
        T read() throws SourceException;
    }

    /** Whether a product fits; an expression asks by an evaluator, a function is given the part. */
    default boolean test(java.util.function.Function<Expression, Evaluator> asking, Candidate candidate, Part<T> part,
            Cancel cancel) throws QueryError, SourceException {
        return switch (this) {
            case Written<T> written -> asking.apply(written.tree()).test(candidate, cancel);
            case Function<T> function -> {
                cancel.check("the query");
                yield function.test().test(part.read());
            }
        };
    }

    /** Of a tree. */
    static <T> Condition<T> of(Expression tree) {
        return new Written<>(ExpressionText.of(tree), tree);
    }
}
