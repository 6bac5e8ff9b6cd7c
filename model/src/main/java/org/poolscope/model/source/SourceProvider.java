package org.poolscope.model.source;

import java.util.Optional;

/** A back end: says how well it can open a location, and opens it. Found by {@link java.util.ServiceLoader}. */
public interface SourceProvider {
    /** How well this back end can open {@code location}; looks at names and first bytes only and never throws. */
    Support probe(Location location);

    /** Opens the source, read-only unless {@code options} say otherwise; the path in the location is not looked at. */
    Source open(Location location, OpenOptions options) throws SourceException;

    /**
     * Goes to a location stage by stage, as far as opening it would, but opens nothing; each stage takes a second at most.
     * By default there is nothing to go through.
     *
     * @throws SourceException at the stage that fails, with what to do
     */
    default void reach(Location location, ConnectionSteps steps, Cancel cancel) throws SourceException {}

    /**
     * Trusts the certificate of the server of a location from now on.
     *
     * @param fingerprint of the certificate that a person has seen, see {@link UntrustedServer}
     * @throws SourceException if the server shows another one now, or it cannot be kept
     */
    default void trust(Location location, String fingerprint) throws SourceException {
        throw new SourceException.Unsupported("No certificates are kept for this kind of server.", location.source(),
                "");
    }

    /** How to sign in at the server of a location; empty where nobody asks. */
    default Optional<SignIn> signIn(Location location) {
        return Optional.empty();
    }
}
