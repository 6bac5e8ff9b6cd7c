package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * What the evaluation of a query on one product may use: steps, bytes and depth. Spending more is an error in words, and
 * a long evaluation notices when the user stops it.
 */
final class Budget {
    /** About a second of work. */
    private static final long MOST_STEPS = 10_000_000;
    private static final long MOST_BYTES = 128L << 20;
    private static final int DEEPEST = 400;
    /** Integers of more bits are refused; they are exact but useless to ask for. */
    static final int MOST_BITS = 1_000_000;
    private static final int LOOK_EVERY = 1 << 12;

    private final Cancel cancel;
    private long steps;
    private long bytes;
    private int depth;
    private long nextLook;

    Budget(Cancel cancel) {
        this.cancel = cancel;
    }

    /** Takes one step. */
    void step() throws QueryError {
        steps(1);
    }

    /** Takes several steps, before they are taken. */
    void steps(long count) throws QueryError {
        steps += Math.min(Math.max(count, 0), MOST_STEPS + 1);
        if (steps > MOST_STEPS) {
            throw new QueryError("RuntimeError",
                    "the query takes more than " + MOST_STEPS + " steps on one product; it was stopped");
        }
        if (steps >= nextLook) {
            nextLook = steps + LOOK_EVERY;
            stopIfCancelled();
        }
    }

    /** Notes that {@code count} bytes are about to be taken. */
    void memory(long count) throws QueryError {
        bytes += Math.min(Math.max(count, 0), MOST_BYTES + 1);
        if (bytes > MOST_BYTES) {
            throw new QueryError("MemoryError", "the query would need more than " + (MOST_BYTES >> 20)
                    + " MB for one product; it was stopped");
        }
    }

    /** Notes that a list of {@code count} is about to be made. */
    void items(long count) throws QueryError {
        steps(count / 8);
        memory(count > MOST_BYTES ? count : count * 8);
    }

    /** Notes that an integer of {@code bits} is about to be worked out. */
    void bits(long bits) throws QueryError {
        if (bits > MOST_BITS) {
            throw new QueryError("OverflowError", "the number would have more than " + MOST_BITS + " bits");
        }
        memory(bits / 8);
        steps(bits / 8);
    }

    /** Goes one level down; to be paired with {@link #leave}. */
    void enter() throws QueryError {
        if (++depth > DEEPEST) {
            depth--;
            throw new QueryError("RecursionError", "maximum recursion depth exceeded");
        }
    }

    void leave() {
        depth--;
    }

    private void stopIfCancelled() throws QueryError {
        try {
            cancel.check("the query");
        } catch (SourceException.Cancelled cancelled) {
            throw new QueryError("KeyboardInterrupt", "stopped", QueryError.NOWHERE, cancelled);
        }
    }
}
