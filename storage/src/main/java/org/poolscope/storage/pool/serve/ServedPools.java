package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.StoredPool;

/** The pools of a home, each opened when it is first asked for and open until the server stops. Safe for several threads. */
final class ServedPools implements AutoCloseable {
    private static final Set<String> RESERVED = Set.of("pools", "urn", "URN", "api", "login", "logout", "lock",
            "unlock",
            "swagger", "health", "metrics", "_");
    private static final int LONGEST_NAME = 200;

    private final PoolHome home;
    private final Map<String, StoredPool> open = new LinkedHashMap<>();
    private boolean closed;

    ServedPools(PoolHome home) {
        this.home = home;
    }

    /** The names of the pools, sorted. */
    List<String> names() throws SourceException {
        return home.names();
    }

    /** The pool of that name, empty if there is none. */
    synchronized Optional<StoredPool> find(String name) throws Refusal, SourceException {
        StoredPool known = open.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!isName(name)) {
            throw badName(name);
        }
        refuseWhenClosed();
        Optional<StoredPool> found = home.open(name);
        found.ifPresent(pool -> open.put(name, pool));
        return found;
    }

    /** The pool of that name. */
    StoredPool get(String name) throws Refusal, SourceException {
        return find(name).orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "KeyError",
                "Pool " + name + " not found or not registered."));
    }

    /** The pool of that name, made if there is none. */
    synchronized StoredPool register(String name) throws Refusal, SourceException {
        Optional<StoredPool> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        StoredPool made = home.make(name);
        open.put(name, made);
        return made;
    }

    /** Brings the index of a pool up to date, if it is open. */
    synchronized void flush(String name) throws SourceException {
        if (open.get(name) instanceof LocalPool known && known.readOnly().isEmpty()) {
            known.flush();
        }
    }

    /** Whether new products can be kept. */
    boolean isWritable() {
        return home.isWritable();
    }

    /** Closes the pools, all of them; the first failure is thrown when all have been tried. */
    @Override
    public synchronized void close() throws SourceException {
        SourceException first = null;
        closed = true;
        for (StoredPool pool : open.values()) {
            try {
                pool.close();
            } catch (SourceException e) {
                first = first == null ? e : first;
            }
        }
        open.clear();
        home.close();
        if (first != null) {
            throw first;
        }
    }

    private void refuseWhenClosed() throws Refusal {
        if (closed) {
            throw new Refusal(Refusal.UNAVAILABLE, "OSError", "The server is stopping.");
        }
    }

    static Refusal badName(String name) {
        return new Refusal(Refusal.BAD_REQUEST, "ValueError", "Cannot register invalid pool name: "
                + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name) + ".");
    }

    /** A pool may be called so: nothing in it can lead elsewhere, hide a folder or stand for a word of the server. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.getBytes(UTF_8).length <= LONGEST_NAME && !name.startsWith(".")
                && !RESERVED.contains(name) && !name.startsWith("urn")
                && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign == ':' || sign == '%'
                        || Character.isISOControl(sign));
    }
}
