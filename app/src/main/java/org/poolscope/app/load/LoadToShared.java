package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.LoadReport;

/** Loads tables into shared memory, one array a file; closing it frees them all. */
public final class LoadToShared implements AutoCloseable {
    private final SharedMemory home;
    private final List<SharedArray> arrays = new ArrayList<>();

    /** Into this shared memory. */
    public LoadToShared(SharedMemory home) {
        this.home = home;
    }

    /** Loads one file; its array stays until this is closed. */
    public Shared load(LoadPlan plan, Path file, Executor helpers, Cancel cancel, Progress progress)
            throws SourceException {
        try (SharedRows rows = new SharedRows(home)) {
            LoadReport report = plan.load(file, helpers).load(file, rows, cancel, progress);
            SharedArray array = rows.array();
            arrays.add(array);
            return new Shared(array, LoadedFile.of(file, array.descriptor().name(), 0, report));
        }
    }

    /** An array and what it came from. */
    public record Shared(SharedArray array, LoadedFile file) {}

    @Override
    public void close() {
        arrays.forEach(SharedArray::close);
        arrays.clear();
    }
}
