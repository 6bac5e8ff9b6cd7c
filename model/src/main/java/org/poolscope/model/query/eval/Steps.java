package org.poolscope.model.query.eval;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.QueryError;

/** Gives operands one after the other. */
@FunctionalInterface
interface Steps {
    /** The next, null after the last. */
    @Nullable
    Operand next() throws QueryError;

    /** Those of a list. */
    static Steps over(Iterable<? extends Operand> items) {
        Iterator<? extends Operand> iterator = items.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
