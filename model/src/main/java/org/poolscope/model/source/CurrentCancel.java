package org.poolscope.model.source;

/**
 * The cancel of the work that this thread is doing, for what is called through an interface without one: a pool is loaded
 * from and asked for its index in one call each, and behind a server that call can take long.
 */
public final class CurrentCancel {
    private static final ScopedValue<Cancel> CURRENT = ScopedValue.newInstance();

    private CurrentCancel() {}

    /** Work that can be stopped. */
    @FunctionalInterface
    public interface Stoppable<T> {
        T run() throws SourceException;
    }

    /** The cancel of the innermost work around this call; {@link Cancel#NEVER} outside of any. */
    public static Cancel get() {
        return CURRENT.orElse(Cancel.NEVER);
    }

    /** Does work that {@code cancel} stops, on this thread. */
    public static <T> T during(Cancel cancel, Stoppable<T> work) throws SourceException {
        return ScopedValue.where(CURRENT, cancel).call(work::run);
    }
}
