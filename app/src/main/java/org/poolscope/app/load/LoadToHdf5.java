package org.poolscope.app.load;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;
import org.poolscope.storage.shm.ArrayDescriptor;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.ArrayOfTable;
import org.poolscope.storage.table.LoadReport;
import org.poolscope.storage.table.RowShape;
import org.poolscope.storage.table.RowSink;
import org.poolscope.storage.table.TableLoad;

/** Loads tables into one HDF5 file, which appears whole at {@link #commit} or not at all. */
public final class LoadToHdf5 implements AutoCloseable {
    private static final long HELD = 1L << 40;
    private static final long STEP = 1L << 22;

    private final TargetFile target;
    private final TargetForm form;

    private LoadToHdf5(TargetFile target, TargetForm form) {
        this.target = target;
        this.form = form;
    }

    /** Begins the file. */
    public static LoadToHdf5 create(Path file, TargetForm form) throws SourceException {
        return new LoadToHdf5(TargetFile.create(file, form), form);
    }

    /** Loads the rows of a text table. */
    public LoadedFile text(LoadPlan plan, Path file, Executor helpers, Cancel cancel, Progress progress)
            throws SourceException {
        TableLoad load = plan.load(file, helpers);
        if (form.isContiguous()) {
            return held(plan, load, file, cancel, progress);
        }
        Streamed rows = new Streamed(plan, file);
        LoadReport report = load.load(file, plan.sink(file, rows), cancel, progress);
        LoadedFile loaded = LoadedFile.of(file, rows.part().name(), rows.part().first(), report);
        target.loaded(rows.part(), loaded);
        return loaded;
    }

    /**
     * Copies the rows of an array that another process made in shared memory.
     *
     * @param told what that process said of where they come from
     */
    public LoadedFile shared(ArrayDescriptor descriptor, SharedOrigin told, Cancel cancel) throws SourceException {
        try (SharedArray array = SharedArray.attach(SharedMemory.OF_THIS_MACHINE, descriptor, false)) {
            NdArray data = array.array();
            long[] shape = data.rank() == 0 ? new long[]{1} : data.shape();
            long[] row = Arrays.copyOfRange(shape, 1, shape.length);
            Layout layout = form.isContiguous() ? new Layout.Contiguous(shape[0]) : target.layout();
            TargetFile.Part part = target.part(told.source(), data.dtype(), layout, row);
            append(part.dataset(), data, shape[0], descriptor, cancel);
            LoadedFile loaded = told.loaded(part.name(), part.first(), shape[0]);
            target.loaded(part, loaded);
            return loaded;
        }
    }

    /** Makes the file durable and gives it its name. */
    public void commit() throws SourceException {
        target.commit();
    }

    @Override
    public void close() throws SourceException {
        target.close();
    }

    /** Copied step by step, as the block may be cut short by its maker, which only a plain copy survives. */
    private static void append(RowDataset dataset, NdArray data, long rows, ArrayDescriptor descriptor, Cancel cancel)
            throws SourceException {
        long width = rows == 0 ? 1 : data.byteSize() / rows;
        long step = Math.max(1, STEP / Math.max(1, width));
        MemorySegment bytes = data.bytes();
        try {
            for (long row = 0; row < rows; row += step) {
                cancel.check("merging shared memory");
                long count = Math.min(step, rows - row);
                MemorySegment copy = MemorySegment.ofArray(new byte[Math.toIntExact(count * width)]);
                dataset.append(copy.copyFrom(bytes.asSlice(row * width, count * width)), count);
            }
        } catch (InternalError e) {
            throw new SourceException.Corrupt("The block was cut short while it was read.",
                    "shm://" + descriptor.name(), "Ask its maker.", e);
        }
    }

    private LoadedFile held(LoadPlan plan, TableLoad load, Path file, Cancel cancel, Progress progress)
            throws SourceException {
        ArrayOfTable rows = new ArrayOfTable(HELD);
        LoadReport report = load.load(file, plan.sink(file, rows), cancel, progress);
        RowShape shape = rows.shape();
        TargetFile.Part part = target.part(file.toString(), shape.dtype(), new Layout.Contiguous(report.rows()),
                row(shape));
        part.units(plan.units(shape.dtype(), shape.columns(), file));
        if (report.rows() > 0) {
            part.dataset().append(rows.bytes(), report.rows());
        }
        LoadedFile loaded = LoadedFile.of(file, part.name(), part.first(), report);
        target.loaded(part, loaded);
        return loaded;
    }

    private static long[] row(RowShape shape) {
        return shape.columns() > 1 ? new long[]{shape.columns()} : new long[0];
    }

    /** Rows that go to the file as they come. */
    private final class Streamed implements RowSink {
        private final LoadPlan plan;
        private final Path file;
        private TargetFile.@Nullable Part part;

        Streamed(LoadPlan plan, Path file) {
            this.plan = plan;
            this.file = file;
        }

        TargetFile.Part part() {
            if (part == null) {
                throw new IllegalStateException("not begun");
            }
            return part;
        }

        @Override
        public void begin(RowShape shape, long expected) throws SourceException {
            TargetFile.Part made = target.part(file.toString(), shape.dtype(), target.layout(), row(shape));
            made.units(plan.units(shape.dtype(), shape.columns(), file));
            part = made;
        }

        @Override
        public Step take(long first, MemorySegment rows, long count) throws SourceException {
            return part().dataset().reserve(rows, count)::run;
        }
    }
}
