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

    /** The open pool at an address. */
    public Optional<OpenSource> at(String address) {
        return all().stream().filter(source -> source.location().source().equals(address)).findFirst();
    }

    /** The open pool of a word: the one at that address, else the first of that name. */
    public Optional<OpenSource> find(String word) {
        return at(word).or(() -> all().stream().filter(source -> source.title().equals(word)).findFirst());
    }

    /** What tells a pool from all others that are open, and finds one again later: its name, its address if need be. */
    public String word(OpenSource pool) {
        boolean alone = all().stream().filter(each -> each.title().equals(pool.title())).count() < 2;
        return alone ? pool.title() : pool.location().source();
    }

    /** What a person calls a pool: its name, with its place where another of that name is open. */
    public String name(OpenSource pool) {
        return workspace.name(pool);
    }

    /**
     * The pool in which a product lies that was met in {@code from}: that pool if it has the name, else the one beside
     * it, else the first of the name; empty if none is open.
     */
    public Optional<OpenSource> of(Urn urn, OpenSource from) {
        return urn.pool().equals(from.title())
                ? Optional.of(from)
                : at(beside(from.location().source(), urn.pool())).or(() -> find(urn.pool()));
    }

    /** The address of a pool that lies beside the one at another address. */
    public static String beside(String address, String name) {
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return bare.substring(0, bare.lastIndexOf('/') + 1) + name;
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
