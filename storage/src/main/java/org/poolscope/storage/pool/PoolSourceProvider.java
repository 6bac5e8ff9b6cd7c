package org.poolscope.storage.pool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.pool.index.PoolFolder;

/** Opens product pools in folders, named as a folder or as a {@code file://} URL. */
public final class PoolSourceProvider implements SourceProvider {
    private static final String KIND = "product pool";
    private static final Duration INDEX_LAG = Duration.ofMillis(900);

    @Override
    public Support probe(Location location) {
        Optional<Path> place = location.file();
        if (place.isEmpty() || !Files.isDirectory(place.get())) {
            return Support.no(place.isEmpty() ? "" : "A product pool in files is a folder of this machine.");
        }
        try {
            PoolFolder folder = PoolFolder.of(place.get());
            List<String> files = folder.indexFiles();
            if (folder.hasIndex()) {
                return new Support(4, KIND, "The folder holds the index of a product pool (" + files.getFirst() + ").");
            }
            boolean asUrl = location.source().startsWith("file:");
            return asUrl && folder.isPool()
                    ? new Support(1, KIND, "The folder is empty, as a pool is before its first product.")
                    : Support.no("The folder holds no index of a product pool.");
        } catch (SourceException e) {
            return Support.no(e.what());
        }
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path place = location.file().orElseThrow(() -> new SourceException.Unsupported(
                "This is no folder of this machine.", location.source(), "Open the folder of a pool."));
        PoolFolder folder = PoolFolder.of(place);
        return options.writable()
                ? PoolSource.openForWriting(folder, Workers.later(INDEX_LAG))
                : PoolSource.open(folder);
    }
}
