package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolFolder;

/**
 * The pools in a folder, each opened when it is first asked for and open until the server stops. A folder that is a pool
 * itself is the only one. No name leads out of the folder. Safe for several threads.
 */
final class ServedPools implements AutoCloseable {
    private static final Set<String> RESERVED = Set.of("pools", "urn", "URN", "api", "login", "logout", "lock",
            "unlock",
            "swagger", "health", "metrics", "_");
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Path real;
    private final boolean single;
    private final Executor later;
    private final Map<String, LocalPool> open = new LinkedHashMap<>();
    private boolean closed;

    ServedPools(Path folder, Executor later) throws SourceException {
        if (!Files.isDirectory(folder)) {
            throw new SourceException.NotFound("There is no such folder to serve.", folder.toString(),
                    "Name the folder of a pool, or one in which pools lie.");
        }
        try {
            this.folder = folder.toAbsolutePath().normalize();
            this.real = folder.toRealPath();
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
        this.single = PoolFolder.of(folder).hasIndex();
        this.later = later;
    }

    /** The names of the pools, sorted. */
    List<String> names() throws SourceException {
        if (single) {
            return List.of(String.valueOf(folder.getFileName()));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (Path each : inside.sorted().toList()) {
                String name = String.valueOf(each.getFileName());
                if (isName(name) && isInside(each) && PoolFolder.of(each).isPool()) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    /** The pool of that name, empty if there is none. */
    synchronized Optional<StoredPool> find(String name) throws Refusal, SourceException {
        LocalPool known = open.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (single && !name.equals(String.valueOf(folder.getFileName()))) {
            return Optional.empty();
        }
        Path place = place(name);
        if (!Files.isDirectory(place) || !isInside(place) || !PoolFolder.of(place).isPool()) {
            return Optional.empty();
        }
        return Optional.of(opened(name, place));
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
        Path place = place(name);
        if (single || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", single
                    ? "This server serves one pool alone."
                    : "Something else than a pool has this name on the server.");
        }
        return opened(name, place);
    }

    /** Brings the index of a pool up to date, if it is open. */
    synchronized void flush(String name) throws SourceException {
        LocalPool known = open.get(name);
        if (known != null && known.readOnly().isEmpty()) {
            known.flush();
        }
    }

    /** Whether new products can be kept: the folder, or in a single pool that pool, can be written. */
    boolean isWritable() {
        return Files.isWritable(folder);
    }

    /** Closes the pools, all of them; the first failure is thrown when all have been tried. */
    @Override
    public synchronized void close() throws SourceException {
        SourceException first = null;
        closed = true;
        for (LocalPool pool : open.values()) {
            try {
                pool.close();
            } catch (SourceException e) {
                first = first == null ? e : first;
            }
        }
        open.clear();
        if (first != null) {
            throw first;
        }
    }

    private LocalPool opened(String name, Path place) throws Refusal, SourceException {
        if (closed) {
            throw new Refusal(Refusal.UNAVAILABLE, "OSError", "The server is stopping.");
        }
        LocalPool pool = opened(name, place, Files.exists(place) && !Files.isWritable(place));
        open.put(name, pool);
        return pool;
    }

    /** Pools in an older layout, or of somebody else, are served for reading. */
    private LocalPool opened(String name, Path place, boolean reading) throws SourceException {
        if (!reading) {
            try {
                return LocalPool.open(name, place, ProductClasses.FDI, ProductResolver.NONE, later);
            } catch (SourceException.Unsupported _) {
                // Its layout is not written, so it is looked at whether it can be read.
            }
        }
        return LocalPool.read(PoolFolder.of(place), ProductClasses.FDI, ProductResolver.NONE);
    }

    private Path place(String name) throws Refusal {
        if (!isName(name)) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "Cannot register invalid pool name: "
                    + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name) + ".");
        }
        if (single) {
            return folder;
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException _) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "Cannot register invalid pool name.");
        }
    }

    /** A pool may be called so: nothing in it can lead elsewhere, hide a folder or stand for a word of the server. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.getBytes(UTF_8).length <= LONGEST_NAME && !name.startsWith(".")
                && !RESERVED.contains(name) && !name.startsWith("urn")
                && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign == ':' || sign == '%'
                        || Character.isISOControl(sign));
    }

    private boolean isInside(Path place) throws SourceException {
        try {
            return single || place.toRealPath().startsWith(real);
        } catch (IOException e) {
            throw DiskFailure.of(e, place);
        }
    }
}
