package org.poolscope.model.query.eval;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/**
 * What names mean at a place. As in fdi, the variable of a metadata query is seen by the query itself but not inside a
 * comprehension or lambda, while that of a product query is seen everywhere.
 */
final class Environment {
    private final @Nullable Environment outer;
    private final boolean seenWithin;
    private final Map<String, Operand> names = new HashMap<>();
    private final Map<String, Loading> unread = new HashMap<>();

    /** The outermost, below it only the built-in functions; {@code seenWithin} if lambdas see its names. */
    Environment(boolean seenWithin) {
        this.outer = null;
        this.seenWithin = seenWithin;
    }

    /** That of a lambda or comprehension. */
    Environment(Environment outer) {
        this.outer = outer;
        this.seenWithin = true;
    }

    /** Gives an operand when its name is first used. */
    @FunctionalInterface
    interface Loading {
        Operand load() throws SourceException;
    }

    void put(String name, Loading loading) {
        unread.put(name, loading);
    }

    void put(String name, Operand operand) {
        names.put(name, operand);
    }

    Operand get(String name) throws QueryError {
        for (@Nullable
        Environment at = this; at != null; at = at.outer) {
            Operand found = at == this || at.seenWithin ? at.own(name) : null;
            if (found != null) {
                return found;
            }
        }
        Operand builtIn = BuiltIns.TABLE.get(name);
        if (builtIn == null) {
            throw new QueryError("NameError", "name '" + name + "' is not defined");
        }
        return builtIn;
    }

    private @Nullable Operand own(String name) throws QueryError {
        Operand known = names.get(name);
        Loading loading = known == null ? unread.get(name) : null;
        if (loading == null) {
            return known;
        }
        Operand loaded = Sourced.get(loading::load);
        names.put(name, loaded);
        return loaded;
    }
}
