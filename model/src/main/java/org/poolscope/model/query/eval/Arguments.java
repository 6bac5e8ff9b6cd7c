package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poolscope.model.query.syntax.QueryError;

/**
 * What a function is called with.
 *
 * @param function   its name, for messages
 * @param positional arguments by position
 * @param named      arguments by name
 */
record Arguments(String function, List<Operand> positional, Map<String, Operand> named, Budget budget) {
    static Arguments of(String function, Budget budget, Operand... positional) {
        return new Arguments(function, List.of(positional), Map.of(), budget);
    }

    /** Refuses other numbers of arguments by position, and names other than these. */
    Arguments expect(int least, int most, String... names) throws QueryError {
        if (positional.size() < least || positional.size() > most) {
            String bound = least == most ? "exactly " + least : "from " + least + " to " + most;
            throw new QueryError("TypeError", function + "() takes " + (most == Integer.MAX_VALUE
                    ? "at least " + least
                    : bound) + (most == 1 ? " argument (" : " arguments (") + positional.size() + " given)");
        }
        for (String name : named.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new QueryError("TypeError", function + "() got an unexpected keyword argument '" + name + "'");
            }
        }
        return this;
    }

    int size() {
        return positional.size();
    }

    Operand get(int i) {
        return positional.get(i);
    }

    /** The argument at {@code i} or of that name, {@code otherwise} if there is neither. */
    Operand get(int i, String name, Operand otherwise) throws QueryError {
        if (i < positional.size()) {
            if (named.containsKey(name)) {
                throw new QueryError("TypeError", function + "() got multiple values for argument '" + name + "'");
            }
            return positional.get(i);
        }
        return named.getOrDefault(name, otherwise);
    }

    boolean has(int i) {
        return i < positional.size();
    }

    String text(int i) throws QueryError {
        if (get(i) instanceof Operand.Text(String text)) {
            return text;
        }
        throw new QueryError("TypeError", function + "() argument " + (i + 1) + " must be str, not "
                + TypeNames.of(get(i)));
    }

    BigInteger whole(int i) throws QueryError {
        return Numbers.index(get(i));
    }
}
