package org.poolscope.model.source;

/** Asks whether the user has stopped what is being done. Everything that can last over 200 ms looks here. */
@FunctionalInterface
public interface Cancel {
    /** Never stopped. */
    Cancel NEVER = () -> false;

    /** True once the work should end. */
    boolean isCancelled();

    /** Ends the work with an exception once the user has stopped it; {@code what} names the work. */
    default void check(String what) throws SourceException.Cancelled {
        if (isCancelled()) {
            throw new SourceException.Cancelled("Stopped: " + what + ".", "");
        }
    }
}
