package org.poolscope.model.query;

import java.util.function.Predicate;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.ExpressionText;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;

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

    /** Of a tree. */
    static <T> Condition<T> of(Expression tree) {
        return new Written<>(ExpressionText.of(tree), tree);
    }
}
