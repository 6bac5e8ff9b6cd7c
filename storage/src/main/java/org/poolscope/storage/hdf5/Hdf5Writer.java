package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.file.EarlyFlush;

/**
 * Writes one HDF5 file, which appears under its name whole or not at all if it was made by {@link #create}, in the form of HDF5 1.8 that every reader takes.
 * Safe for several threads; the library itself works for one at a time.
 */
public final class Hdf5Writer implements AutoCloseable {
    private final Path target;
    private final @Nullable AtomicFile file;
    private final EarlyFlush flush;
    private final Staging staging = new Staging();
    private long id = -1;
    private @Nullable SourceException first;

    private Hdf5Writer(Path target, Path place, @Nullable AtomicFile file) {
        this.target = target;
        this.file = file;
        this.flush = new EarlyFlush(place);
    }

    /** Begins a file, of which {@code expected} bytes are known to come (0 if unknown). */
    public static Hdf5Writer create(Path target, long expected) throws SourceException {
        AtomicFile file = AtomicFile.create(target, expected);
        Hdf5Writer writer = new Hdf5Writer(target, file.temporary(), file);
        boolean begun = false;
        try {
            writer.begin(file.temporary());
            begun = true;
        } finally {
            if (!begun) {
                file.close();
            }
        }
        return writer;
    }

    /**
     * Writes into a file that somebody else made and names in the end; {@link #commit} completes its contents only.
     *
     * @param target what the file will be called, for words about it
     */
    public static Hdf5Writer into(Path temporary, Path target) throws SourceException {
        Hdf5Writer writer = new Hdf5Writer(target, temporary, null);
        writer.begin(temporary);
        return writer;
    }

    /** Makes a group, and those that its name goes through; one that is there stays. */
    public void group(String path) throws SourceException {
        call(() -> {
            PlainNodes.group(id, path);
            return 0;
        });
    }

    /** Makes a dataset of one element without axes, and the groups that its name goes through. */
    public void single(String name, NdArray element) throws SourceException {
        FileType.check(element.dtype(), target + "::" + name);
        call(() -> {
            PlainNodes.single(id, name, element);
            return 0;
        });
    }

    /** Makes a dataset of one text without axes, and the groups that its name goes through. */
    public void single(String name, String text) throws SourceException {
        call(() -> {
            PlainNodes.single(id, name, text);
            return 0;
        });
    }

    /** Makes a dataset of texts in UTF-8 of any length each, and the groups that its name goes through. */
    public TextDataset texts(String name) throws SourceException {
        return new TextDataset(this, call(() -> TextDataset.create(id, name)));
    }

    /**
     * Makes a dataset of rows, and the groups that its name goes through.
     *
     * @param name such as {@code /entry/data}
     * @param row  axes of one row; none where a row is one element
     */
    public RowDataset dataset(String name, DType dtype, Layout layout, long... row) throws SourceException {
        FileType.check(dtype, target + "::" + name);
        return new RowDataset(this, target + "::" + name, call(() -> DatasetForm.create(id, name, dtype, layout, row)),
                dtype, layout, row);
    }

    /**
     * Puts attributes on an object: texts, lists of texts, long, double.
     *
     * @param path of the object, {@code /} for the file itself
     */
    public void attributes(String path, Map<String, Object> attributes) throws SourceException {
        call(() -> {
            long object = Native.id(H5Oopen(id, path, H5P_DEFAULT));
            for (Map.Entry<String, Object> each : attributes.entrySet()) {
                AttributeForm.write(object, each.getKey(), each.getValue());
            }
            Native.done(H5Oclose(object));
            return 0;
        });
    }

    /** Makes the file durable and gives it its name; every dataset must have been closed. */
    public void commit() throws SourceException {
        if (first != null) {
            throw first;
        }
        call(() -> {
            Native.done(H5Fflush(id, H5F_SCOPE_GLOBAL));
            Native.done(H5Fclose(id));
            id = -1;
            return 0;
        });
        if (file != null) {
            file.commit();
        }
    }

    /** Without a {@link #commit} nothing is left of the file. */
    @Override
    public void close() throws SourceException {
        try {
            if (id >= 0) {
                long open = id;
                id = -1;
                Native.locked(target.toString(), () -> H5Fclose(open));
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        } finally {
            flush.close();
            staging.close();
            if (file != null) {
                file.close();
            }
        }
    }

    /** Memory outside the heap with these bytes, until the next call asks for it; only to be called within {@link #call}. */
    MemorySegment outside(MemorySegment bytes) {
        return bytes.isNative() ? bytes : staging.holding(bytes);
    }

    /** Takes note that so many bytes were written; only to be called within {@link #call}. */
    void wrote(long bytes) {
        flush.wrote(bytes);
    }

    private void begin(Path place) throws SourceException {
        id = call(() -> {
            long access = Native.id(H5Pcreate(H5P_CLS_FILE_ACCESS_ID_g()));
            // The newest forms set a flag that makes a file of a killed process unreadable.
            Native.done(H5Pset_libver_bounds(access, H5F_LIBVER_V18, H5F_LIBVER_LATEST));
            long made = Native.id(H5Fcreate(place.toString(), H5F_ACC_TRUNC, H5P_DEFAULT, access));
            Native.done(H5Pclose(access));
            return made;
        });
    }

    /** Makes calls; the first failure is kept, since later calls may say that all is well. */
    <T> T call(Native.Calls<T> calls) throws SourceException {
        try {
            return Native.locked(target.toString(), calls);
        } catch (IOException e) {
            SourceException failure = DiskFailure.of(e, target);
            synchronized (this) {
                first = first == null ? failure : first;
            }
            throw failure;
        }
    }
}
