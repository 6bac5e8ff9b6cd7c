package org.poolscope.storage.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** The index of a pool, read again when the size or time of one of its files has changed. */
final class IndexSnapshot {
    private record Read(List<String> stamp, PoolIndex index) {}

    private final PoolReader reader;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    IndexSnapshot(PoolReader reader) {
        this.reader = reader;
    }

    PoolIndex current() throws SourceException {
        // The stamp is taken first: a change while reading shows at the next call.
        List<String> stamp = stamp();
        Read known = last.get();
        if (known != null && known.stamp().equals(stamp)) {
            return known.index();
        }
        PoolIndex index = reader.index();
        last.set(new Read(stamp, index));
        return index;
    }

    private List<String> stamp() throws SourceException {
        List<String> stamp = new ArrayList<>();
        for (String name : reader.folder().indexFiles()) {
            Path file = reader.folder().path().resolve(name);
            try {
                stamp.add(name + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw DiskFailure.of(e, file);
            }
        }
        return stamp;
    }
}
