package org.poolscope.model.source;

/** A back end: says how well it can open a location, and opens it. Found by {@link java.util.ServiceLoader}. */
public interface SourceProvider {
    /** How well this back end can open {@code location}; looks at names and first bytes only and never throws. */
    Support probe(Location location);

    /** Opens the source, read-only unless {@code options} say otherwise; the path in the location is not looked at. */
    Source open(Location location, OpenOptions options) throws SourceException;
}
