package org.poolscope.model.source;

import java.util.function.Consumer;

/** A back end: says how well it can open a location, and opens it. Found by {@link java.util.ServiceLoader}. */
public interface SourceProvider {
    /** How well this back end can open {@code location}; looks at names and first bytes only and never throws. */
    Support probe(Location location);

    /** Opens the source, read-only unless {@code options} say otherwise; the path in the location is not looked at. */
    Source open(Location location, OpenOptions options) throws SourceException;

    /**
     * Goes to a location step by step, as far as opening it would, but opens nothing: name, connection, login and so on,
     * each within about a second. By default there is nothing to go through.
     *
     * @param done hears each step that went well, in words
     * @throws SourceException at the step that fails, with what to do
     */
    default void reach(Location location, Consumer<String> done, Cancel cancel) throws SourceException {}
}
