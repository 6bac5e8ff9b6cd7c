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
import org.poolscope.storage.table.RowSink;

/** Loads tables into shared memory; closing it frees them all. */
public final class LoadToShared implements AutoCloseable {
    private final SharedMemory home;
    private final List<SharedArray> arrays = new ArrayList<>();
    private boolean closed;

    /** Into this shared memory. */
    public LoadToShared(SharedMemory home) {
        this.home = home;
    }

    /** Loads one file into an array of its own, which stays until this is closed. */
    public Shared load(LoadPlan plan, Path file, Executor helpers, Cancel cancel, Progress progress)
            throws SourceException {
        List<LoadReport> reports = new ArrayList<>();
        SharedArray array = table(rows -> reports.add(plan.load(file, helpers).load(file, plan.sink(file, rows), cancel,
                progress)));
        return new Shared(array, LoadedFile.of(file, array.descriptor().name(), 0, reports.getFirst()));
    }

    /** An array and what it came from. */
    public record Shared(SharedArray array, LoadedFile file) {}

    /** Fills a sink with the rows of one file or of several. */
    @FunctionalInterface
    interface Filling {
        void fill(RowSink rows) throws SourceException;
    }

    /** One array of whatever rows are given; it stays until this is closed. */
    SharedArray table(Filling filling) throws SourceException {
        try (SharedRows rows = new SharedRows(home)) {
            filling.fill(rows);
            SharedArray array = rows.array();
            keep(array);
            return array;
        }
    }

    /** What is loaded after everything has been freed is freed too. */
    private synchronized void keep(SharedArray array) {
        if (closed) {
            array.close();
        } else {
            arrays.add(array);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        arrays.forEach(SharedArray::close);
        arrays.clear();
    }
}
