package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.table.ArrayOfTable;
import org.poolscope.storage.table.RowSink;

/** Loads the files of a plan, one after the other and each by all workers, into one place. */
public final class FilesAsTable {
    /** Bytes of rows that memory is taken for. */
    private static final long BUDGET = 8L << 30;

    private final LoadPlan plan;
    private final FileWatch watch;

    /** Tells {@code watch} how far each file is. */
    public FilesAsTable(LoadPlan plan, FileWatch watch) {
        this.plan = plan;
        this.watch = watch;
    }

    /**
     * The rows of all files.
     *
     * @param rows  where they are
     * @param files what came of each
     */
    public record Loaded<T>(T rows, List<LoadedFile> files) {
        /** Copies the list. */
        public Loaded {
            files = List.copyOf(files);
        }
    }

    /** Reads everything and keeps nothing, to find the rows that do not fit. */
    public List<LoadedFile> check(Cancel cancel, Progress progress) throws SourceException {
        try (WorkerPool pool = pool()) {
            return each(progress, (file, far) -> LoadedFile.of(file, "", 0,
                    plan.load(file, pool).load(file, RowSink.NOWHERE, cancel, far)));
        }
    }

    /** Into memory of this process. */
    public Loaded<NdArray> intoMemory(Cancel cancel, Progress progress) throws SourceException {
        ArrayOfTable rows = new ArrayOfTable(BUDGET);
        try (WorkerPool pool = pool()) {
            List<LoadedFile> files = each(progress, (file, far) -> LoadedFile.of(file, "memory", 0,
                    plan.load(file, pool).load(file, plan.sink(file, rows), cancel, far)));
            return new Loaded<>(rows.array(), files);
        }
    }

    /** Into one block of shared memory, which stays as long as {@code arrays} does. */
    public Loaded<SharedArray> intoShared(LoadToShared arrays, Cancel cancel, Progress progress)
            throws SourceException {
        List<LoadedFile> files = new ArrayList<>();
        try (WorkerPool pool = pool()) {
            SharedArray array = arrays.table(rows -> files.addAll(each(progress,
                    (file, far) -> LoadedFile.of(file, "shared memory", 0,
                            plan.load(file, pool).load(file, plan.sink(file, rows), cancel, far)))));
            return new Loaded<>(array, files);
        }
    }

    /** Into an HDF5 file, which appears whole or not at all; several files are one dataset. */
    public List<LoadedFile> into(Path target, Cancel cancel, Progress progress) throws SourceException {
        try (WorkerPool pool = pool();
                LoadToHdf5 whole = LoadToHdf5.create(target, new TargetForm(plan.files().size() > 1, false, 0))) {
            List<LoadedFile> files = each(progress, (file, far) -> whole.text(plan, file, pool, cancel, far));
            whole.commit();
            return files;
        }
    }

    private WorkerPool pool() {
        return new WorkerPool(plan.workers() - 1);
    }

    @FunctionalInterface
    private interface OneFile {
        LoadedFile load(Path file, Progress progress) throws SourceException;
    }

    /** Bytes of all files are what is to be done. */
    private List<LoadedFile> each(Progress progress, OneFile one) throws SourceException {
        long[] sizes = plan.files().stream().mapToLong(file -> file.toFile().length()).toArray();
        long all = 0;
        for (long size : sizes) {
            all += size;
        }
        List<LoadedFile> loaded = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < sizes.length; i++) {
            LoadedFile file = one.load(plan.files().get(i), new FileProgress(i, before, all, progress, watch));
            watch.loaded(i, file);
            loaded.add(file);
            before += sizes[i];
        }
        return loaded;
    }
}
