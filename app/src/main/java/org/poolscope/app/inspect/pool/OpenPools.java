package org.poolscope.app.inspect.pool;

import java.util.List;
import java.util.Optional;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Capability;

/** The pools that a window has open, found by the names that URNs use. Used on the window's thread. */
public final class OpenPools {
    private final Workspace workspace;

    /** Of one window. */
    public OpenPools(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether a source is a pool. */
    public static boolean isPool(OpenSource source) {
        return source.source() instanceof PooledSource;
    }

    /** The pools in the order in which they were opened. */
    public List<OpenSource> all() {
        return workspace.sources().stream().filter(OpenPools::isPool).toList();
    }

    /** The pool of a name. */
    public Optional<OpenSource> named(String pool) {
        return all().stream().filter(source -> source.title().equals(pool)).findFirst();
    }

    /** The pool in which a product lies. */
    public Optional<OpenSource> of(Urn urn) {
        return named(urn.pool());
    }

    /** Whether a product can be looked for, {@code from} where it was met: its pool may be open under another name. */
    public boolean isOpen(Urn urn, OpenSource from) {
        return urn.pool().equals(from.title()) || of(urn).isPresent();
    }

    /** A reader of a pool. */
    public static PoolReader reader(OpenSource source) {
        return new PoolReader(source);
    }

    /** Why the tags of a pool cannot be changed; empty where they can. */
    public static String tagsOff(OpenSource source) {
        return off(source, Capability.TAG);
    }

    /** Why a pool cannot be written; empty where it can. */
    public static String writingOff(OpenSource source) {
        return off(source, Capability.WRITE);
    }

    private static String off(OpenSource source, Capability capability) {
        return source.description().can(capability)
                ? ""
                : source.description().missing().getOrDefault(capability,
                        "The pool was opened for reading.");
    }
}
