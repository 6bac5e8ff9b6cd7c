package org.poolscope.model.query.eval;

import java.util.Optional;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/** What can be asked of a thing. What is not answered is an error with Python's words for it. */
interface Subject {
    /** The name of its class, without package. */
    String typeName();

    /** Whether it counts as true. */
    default boolean truth() {
        return true;
    }

    /** {@code thing.name}, empty if it has no such attribute. */
    default Optional<Operand> attribute(String name, Budget budget) throws QueryError {
        return Optional.empty();
    }

    /** {@code thing[key]}. */
    default Operand item(Operand key, Budget budget) throws QueryError {
        throw new QueryError("TypeError", "'" + typeName() + "' object is not subscriptable");
    }

    /** {@code len(thing)}, empty if it has none. */
    default Optional<Long> length() throws QueryError {
        return Optional.empty();
    }

    /** What a loop over it draws, empty if it cannot be looped over. */
    default Optional<Steps> steps() {
        return Optional.empty();
    }

    /** {@code item in thing}, empty if that is found by looping over it. */
    default Optional<Boolean> contains(Operand item, Budget budget) throws QueryError {
        return Optional.empty();
    }

    /** {@code thing == other}, empty if it leaves the answer to the other side. */
    default Optional<Boolean> equalTo(Operand other, Budget budget) throws QueryError {
        return Optional.empty();
    }

    /** {@code thing < other} and its kin, empty if it leaves the answer to the other side. */
    default Optional<Boolean> ordered(CompareOperator operator, Operand other, Budget budget) throws QueryError {
        return Optional.empty();
    }

    /** {@code thing - other} and its kin, empty if there is no answer. */
    default Optional<Operand> binary(BinaryOperator operator, Operand other) throws QueryError {
        return Optional.empty();
    }

    /** What {@code str} makes of it. */
    default String text() {
        return "<" + typeName() + ">";
    }
}
