package org.poolscope.storage.pool.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolFolder;

/** The pools in a folder. A folder that is a pool itself is the only one. No name leads out of the folder. */
final class FolderHome implements PoolHome {
    private final Path folder;
    private final Path real;
    private final boolean single;
    private final Executor later;

    /** Of that folder; {@code later} brings indexes up to date, about a second after it is given the work. */
    FolderHome(Path folder, Executor later) throws SourceException {
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

    @Override
    public List<String> names() throws SourceException {
        if (single) {
            return List.of(ownName());
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (Path each : inside.sorted().toList()) {
                String name = String.valueOf(each.getFileName());
                if (ServedPools.isName(name) && isInside(each) && PoolFolder.of(each).isPool()) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    @Override
    public Optional<StoredPool> open(String name) throws SourceException {
        if (single && !name.equals(ownName())) {
            return Optional.empty();
        }
        Optional<Path> place = place(name).filter(Files::isDirectory);
        if (place.isEmpty() || !isInside(place.get()) || !PoolFolder.of(place.get()).isPool()) {
            return Optional.empty();
        }
        return Optional.of(opened(name, place.get()));
    }

    @Override
    public StoredPool make(String name) throws Refusal, SourceException {
        Path place = place(name).orElseThrow(() -> ServedPools.badName(name));
        if (single || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", single
                    ? "This server serves one pool alone."
                    : "Something else than a pool has this name on the server.");
        }
        return opened(name, place);
    }

    /** The folder, or in a single pool that pool, can be written. */
    @Override
    public boolean isWritable() {
        return Files.isWritable(folder);
    }

    /** Pools in an older layout, or of somebody else, are served for reading. */
    private LocalPool opened(String name, Path place) throws SourceException {
        if (!Files.exists(place) || Files.isWritable(place)) {
            try {
                return LocalPool.open(name, place, ProductClasses.FDI, ProductResolver.NONE, later);
            } catch (SourceException.Unsupported _) {
                // Its layout is not written, so it is looked at whether it can be read.
            }
        }
        return LocalPool.read(PoolFolder.of(place), ProductClasses.FDI, ProductResolver.NONE);
    }

    private String ownName() {
        return String.valueOf(folder.getFileName());
    }

    private Optional<Path> place(String name) {
        try {
            return Optional.of(single ? folder : folder.resolve(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private boolean isInside(Path place) throws SourceException {
        try {
            return single || place.toRealPath().startsWith(real);
        } catch (IOException e) {
            throw DiskFailure.of(e, place);
        }
    }
}
