package org.poolscope.model.query.eval;

import java.util.Map;
import java.util.Optional;
import org.poolscope.model.query.syntax.QueryError;

/** A method in a table: what it does with the thing that it is called on. */
@FunctionalInterface
interface Method<T> {
    Operand call(T self, Arguments arguments) throws QueryError;

    /** The method of that name, ready to be called on {@code self}. */
    static <T> Optional<Operand> bound(Map<String, Method<T>> table, T self, String name) {
        return Optional.ofNullable(table.get(name))
                .map(method -> new Operand.Function(name, arguments -> method.call(self, arguments)));
    }
}
