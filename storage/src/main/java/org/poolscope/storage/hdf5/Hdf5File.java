package org.poolscope.storage.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.exceptions.HdfException;
import java.lang.foreign.MemorySegment;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;

/** An HDF5 file, open for reading. Holds the file until it is closed; belongs to one thread. */
public final class Hdf5File implements AutoCloseable {
    private static final long LARGEST = Integer.MAX_VALUE - 16L;
    /** Held, as the level of a logger that nobody holds is forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

    private final HdfFile file;
    private final Path path;

    private Hdf5File(HdfFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    /**
     * Opens a file.
     *
     * @throws SourceException.NotFound if there is no plain file of this path
     * @throws SourceException.Corrupt  if it is no HDF5 file, or a damaged one
     */
    public static Hdf5File open(Path path) throws SourceException {
        if (!Files.isRegularFile(path)) {
            throw new SourceException.NotFound("There is no such file.", path.toString(), "Look for it elsewhere.");
        }
        // It would tell each step on standard error; what matters is thrown.
        LIBRARY.setLevel(Level.OFF);
        return guarded(path, () -> new Hdf5File(new HdfFile(path), path));
    }

    /**
     * How long each axis of a dataset is.
     *
     * @throws SourceException.NotFound if there is no such dataset
     */
    public long[] shape(String dataset) throws SourceException {
        return guarded(path, () -> dataset(dataset).getDimensionsAsLong());
    }

    /**
     * Rows {@code from} to {@code from + count} of a dataset along its first axis, cut at its end.
     *
     * @param as the type and order of the elements of the answer
     * @throws SourceException.NotFound    if there is no such dataset
     * @throws SourceException.Unsupported if its elements are no numbers, or the rows are larger than 2 GB
     */
    public NdArray read(String dataset, long from, long count, DType as) throws SourceException {
        return guarded(path, () -> {
            Dataset data = dataset(dataset);
            long[] shape = data.getDimensionsAsLong();
            if (shape.length == 0) {
                throw new SourceException.Unsupported("The dataset is one element, not a row of them.", where(dataset),
                        "Choose another dataset.");
            }
            long[] rows = shape.clone();
            rows[0] = Math.clamp(count, 0, Math.max(0, shape[0] - from));
            byte[] bytes = new byte[size(rows, as, dataset)];
            if (bytes.length > 0) {
                long[] start = new long[rows.length];
                start[0] = from;
                Object read = data.getData(start, Arrays.stream(rows).mapToInt(Math::toIntExact).toArray());
                new ElementSink(as, bytes, where(dataset)).take(read);
            }
            return NdArray.of(as, rows, false, MemorySegment.ofArray(bytes));
        });
    }

    /** The text of a dataset that is one; empty if there is no such dataset, or none of text. */
    public Optional<String> text(String dataset) throws SourceException {
        return guarded(path, () -> file.getByPath(dataset) instanceof Dataset found
                && found.getData() instanceof String text ? Optional.of(text) : Optional.<String>empty());
    }

    /** The library's own view of the file. */
    HdfFile library() {
        return file;
    }

    /** Lets go of the file. */
    @Override
    public void close() {
        file.close();
    }

    private int size(long[] shape, DType as, String dataset) throws SourceException {
        long bytes = as.itemSize();
        for (long length : shape) {
            bytes = length == 0 ? 0 : bytes > LARGEST / length ? LARGEST + 1 : bytes * length;
        }
        if (bytes > LARGEST) {
            throw new SourceException.Unsupported("These rows are larger than 2 GB.", where(dataset),
                    "Read fewer at a time.");
        }
        return (int) bytes;
    }

    private Dataset dataset(String name) throws SourceException {
        try {
            return file.getDatasetByPath(name);
        } catch (HdfException | IllegalArgumentException _) {
            throw new SourceException.NotFound("There is no dataset '" + name + "' in the file.", path.toString(),
                    "Choose another one.");
        }
    }

    private String where(String dataset) {
        return path + "::" + dataset;
    }

    /** What the library throws on a file that contradicts itself. */
    static <T> T guarded(Path path, Work<T> work) throws SourceException {
        try {
            return work.get();
        } catch (HdfException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw damaged(path, e);
        } catch (ArithmeticException | BufferUnderflowException | BufferOverflowException | ClassCastException e) {
            throw damaged(path, e);
        } catch (NegativeArraySizeException | NoSuchElementException | UnsupportedOperationException e) {
            throw damaged(path, e);
        } catch (InternalError e) {
            // The memory-mapped file has been cut short by another program.
            throw damaged(path, e);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T get() throws SourceException;
    }

    private static SourceException damaged(Path path, Throwable e) {
        return new SourceException.Corrupt("This is no HDF5 file, or it is damaged.", path.toString(),
                "Look at it with another program, or restore it from a copy.", e);
    }
}
