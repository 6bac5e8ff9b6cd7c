package org.poolscope.storage.heap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/** Opens object stores. */
public final class HeapSourceProvider implements SourceProvider {
    @Override
    public Support probe(Location location) {
        Optional<Path> file = location.file().filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Support.no("");
        }
        return Signature.fits(file.get())
                ? new Support(4, "object store", "It begins as an object store does.")
                : Support.no("It is not an object store.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path file = location.file().orElseThrow(() -> new SourceException.Unsupported("An object store has a path.",
                location.source(), "Name a file."));
        return new HeapSource(ObjectStore.open(file, options.writable()
                ? StoreOptions.DURABLE
                : StoreOptions.READING), options.writable());
    }
}
