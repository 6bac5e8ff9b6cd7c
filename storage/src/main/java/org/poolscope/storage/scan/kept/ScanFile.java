package org.poolscope.storage.scan.kept;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Value;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;

/**
 * The numbers of a scan in an HDF5 file that is written while the scan runs, laid out as BLISS does:
 * {@code /57.1/measurement/diode1}. The file appears whole when it is finished, or not at all. A dataset holds the points
 * that came; its attributes say which index the first of them has and where some are missing. Belongs to one thread.
 */
public final class ScanFile implements AutoCloseable {
    private static final Layout PLAIN = new Layout.Chunked(0);

    private final Hdf5Writer writer;
    private final String entry;
    private final Map<String, Column> columns = new HashMap<>();
    private long points;

    /** What has been written of one stream. */
    private static final class Column {
        private final String name;
        private final RowDataset rows;
        private final List<String> missing = new ArrayList<>();
        private OptionalLong first = OptionalLong.empty();

        Column(String name, RowDataset rows) {
            this.name = name;
            this.rows = rows;
        }
    }

    private ScanFile(Hdf5Writer writer, String entry) {
        this.writer = writer;
        this.entry = entry;
    }

    /** Whether a stream can lie in such a file: numbers, each point of the same shape. */
    public static boolean holds(Stream stream) {
        return stream.encoding() instanceof Encoding.Numeric numeric && !numeric.isVariable()
                && numeric.pointBytes() > 0 && numeric.dtype().itemSize() <= 16;
    }

    /**
     * Begins the file of a scan.
     *
     * @param expected bytes that are known to come, 0 if that is not known
     * @throws SourceException.Full if there is no room for them
     */
    public static ScanFile create(Path target, Scan scan, long expected) throws SourceException {
        ScanFile file = new ScanFile(Hdf5Writer.create(target, expected), "/" + scan.identity().number() + ".1");
        boolean begun = false;
        try {
            for (Stream stream : scan.streams().values()) {
                if (holds(stream) && stream.encoding() instanceof Encoding.Numeric numeric) {
                    file.column(stream, numeric);
                }
            }
            file.describe(scan);
            begun = true;
        } finally {
            if (!begun) {
                file.close();
            }
        }
        return file;
    }

    /** Adds points that follow those that were added; a stream that the file does not hold is passed over. */
    public void add(String stream, View view) throws SourceException {
        Column column = columns.get(stream);
        if (column == null) {
            return;
        }
        for (Chunk chunk : view.chunks()) {
            switch (chunk) {
                case Chunk.Data(long index, Points.Regular(var data)) -> {
                    column.rows.append(data.bytes(), data.shape()[0]);
                    column.first = OptionalLong.of(column.first.orElse(index));
                    points += data.shape()[0];
                }
                case Chunk.Data(long index, Points other) -> miss(column, index, other.count(), "of another shape");
                case Chunk.Gone(long index, long count) -> miss(column, index, count, "gone before they were read");
                case Chunk.Broken(long index, long count, String why) -> miss(column, index, count, why);
            }
        }
    }

    private static void miss(Column column, long index, long count, String why) {
        column.missing.add("%d to %d: %s".formatted(index, index + count - 1, why));
    }

    /** Points written so far, of all streams. */
    public long points() {
        return points;
    }

    /** Finishes the file, which has its name from then on. */
    public void commit() throws SourceException {
        for (Column column : columns.values()) {
            column.rows.close();
            Map<String, Object> told = new HashMap<>();
            told.put("first_index", column.first.orElse(0));
            if (!column.missing.isEmpty()) {
                told.put("missing", column.missing);
            }
            writer.attributes(path(column.name), told);
        }
        writer.commit();
    }

    private void column(Stream stream, Encoding.Numeric numeric) throws SourceException {
        String name = stream.name().replace('/', '_');
        long[] shape = numeric.shape().stream().mapToLong(Long::longValue).toArray();
        columns.put(stream.name(), new Column(name, writer.dataset(path(name), numeric.dtype(), PLAIN, shape)));
        if (stream.info().get("unit").orElse(Value.None.NONE) instanceof Value.Text(String unit)) {
            writer.attributes(path(name), Map.of("units", unit));
        }
    }

    private void describe(Scan scan) throws SourceException {
        if (columns.isEmpty()) {
            throw new SourceException.Unsupported("This scan has no numbers that could be kept.", scan.key(),
                    "Export its streams.");
        }
        String title = scan.info().get("title").orElse(Value.None.NONE) instanceof Value.Text(String text)
                ? text
                : scan.identity().name();
        writer.attributes(entry, Map.of("NX_class", "NXentry", "title", title, "scan", scan.key()));
    }

    private String path(String name) {
        return entry + "/measurement/" + name;
    }

    /** Without a {@link #commit} nothing is left of the file. */
    @Override
    public void close() throws SourceException {
        try {
            for (Column column : columns.values()) {
                column.rows.close();
            }
        } finally {
            writer.close();
        }
    }
}
