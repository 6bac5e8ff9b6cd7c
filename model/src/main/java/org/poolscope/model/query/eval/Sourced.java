package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/** Reading from a source in the midst of an evaluation: the failure travels as the cause of an error. */
final class Sourced {
    private Sourced() {}

    /** Reads something. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SourceException;
    }

    static <T> T get(Reading<T> reading) throws QueryError {
        try {
            return reading.read();
        } catch (SourceException failure) {
            throw new QueryError("OSError", failure.sentence(), QueryError.NOWHERE, failure);
        }
    }

    /** As {@link #get}, but what is missing or broken elsewhere is the query's error, not that of this product. */
    static <T> T elsewhere(Reading<T> reading) throws QueryError {
        try {
            return reading.read();
        } catch (SourceException.Cancelled stopped) {
            throw new QueryError("KeyboardInterrupt", stopped.sentence(), QueryError.NOWHERE, stopped);
        } catch (SourceException.NotFound missing) {
            throw new QueryError("KeyError", missing.sentence());
        } catch (SourceException failure) {
            throw new QueryError("OSError", failure.sentence());
        }
    }
}
