package org.poolscope.app.load;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;

/**
 * The one HDF5 file that tables are loaded into: a dataset a table below {@code /entry}, or one for all of them, and
 * {@code /entry/contents}, which tells where the rows came from.
 */
final class TargetFile implements AutoCloseable {
    private static final String ENTRY = "/entry/";
    private static final String ALL = "rows";
    private static final Set<String> SUFFIXES = Set.of("gz", "bz2", "xz", "zst", "txt", "csv", "tsv", "dat");

    private final Hdf5Writer writer;
    private final TargetForm form;
    private final List<LoadedFile> contents = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of("contents"));
    private @Nullable RowDataset all;
    private @Nullable DType allType;
    private long[] allRow = {};
    private String time = "";

    private TargetFile(Hdf5Writer writer, TargetForm form) {
        this.writer = writer;
        this.form = form;
    }

    static TargetFile create(Path target, TargetForm form) throws SourceException {
        Leftovers.sweep(target);
        TargetFile file = new TargetFile(Hdf5Writer.create(target, 0), form);
        file.time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return file;
    }

    /** A dataset for the rows of one table, which is to be given back to {@link #loaded}. */
    Part part(String source, DType dtype, Layout layout, long... row) throws SourceException {
        if (form.isOne()) {
            RowDataset open = all;
            if (open == null) {
                open = writer.dataset(ENTRY + ALL, dtype, layout, row);
                all = open;
                allType = dtype;
                allRow = row.clone();
            } else if (!dtype.equals(allType) || !Arrays.equals(row, allRow)) {
                throw new SourceException.Unsupported("Its rows are of another type than those of the first file.",
                        source, "Give --dtype, or write a dataset for each file.");
            }
            return new Part(open, ALL, open.rows());
        }
        String name = name(source);
        return new Part(writer.dataset(ENTRY + name, dtype, layout, row), name, 0);
    }

    /** Where the rows of a table go, and what is told of them there. */
    static final class Part {
        private final RowDataset dataset;
        private final String name;
        private final long first;
        private final Map<String, Object> told = new LinkedHashMap<>();

        Part(RowDataset dataset, String name, long first) {
            this.dataset = dataset;
            this.name = name;
            this.first = first;
        }

        RowDataset dataset() {
            return dataset;
        }

        String name() {
            return name;
        }

        /** The number of the first row of the table. */
        long first() {
            return first;
        }

        /** Tells the units of the columns, if there are any. */
        void units(Optional<Object> units) {
            units.ifPresent(each -> told.put("units", each));
        }
    }

    /** Notes what was loaded; a dataset of its own is closed. */
    void loaded(Part part, LoadedFile file) throws SourceException {
        contents.add(file);
        if (!form.isOne()) {
            part.dataset().close();
            part.told.put("source", file.source());
            part.told.put("crc32", file.checksumText());
            part.told.put("loaded", time);
            writer.attributes(ENTRY + part.name(), part.told);
        } else if (contents.size() == 1) {
            writer.attributes(ENTRY + part.name(), part.told);
        }
    }

    Layout layout() {
        return new Layout.Chunked(form.level());
    }

    void commit() throws SourceException {
        if (all != null) {
            all.close();
        }
        ContentsTable table = new ContentsTable(contents, time);
        try (RowDataset rows = writer.dataset(ENTRY + "contents", table.dtype(),
                new Layout.Contiguous(contents.size()))) {
            rows.append(MemorySegment.ofArray(table.bytes()), contents.size());
        }
        writer.attributes("/", Map.of("NX_class", "NXroot", "creator", "Poolscope", "file_time", time, "default",
                "entry"));
        writer.attributes("/entry", Map.of("NX_class", "NXentry"));
        writer.commit();
    }

    @Override
    public void close() throws SourceException {
        writer.close();
    }

    /** The name of a file without the endings of tables, different from those before. */
    private String name(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        for (int dot = name.lastIndexOf('.'); dot > 0
                && SUFFIXES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)); dot = name.lastIndexOf('.')) {
            name = name.substring(0, dot);
        }
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
