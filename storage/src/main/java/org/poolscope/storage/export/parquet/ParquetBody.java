package org.poolscope.storage.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;

/**
 * A whole file.
 *
 * @param columns of the file
 * @param names   of the columns of the file
 */
record ParquetBody(Merged merged, List<ParquetColumn> columns, List<String> names, boolean isPacked,
        LossReport losses) implements Body {
    static final String PROVENANCE = "poolscope.provenance";
    private static final int HEADS = 400;
    private static final int COLUMN = 190;

    static ParquetBody of(Merged merged, boolean isPacked) throws SourceException {
        Rows rows = merged.datasets().getFirst().rows();
        if (rows.columns().isEmpty()) {
            throw new SourceException.Unsupported("There is no column.", "", "Choose another format.");
        }
        FormatLosses losses = new FormatLosses();
        List<ParquetColumn> columns = ParquetColumn.of(rows.columns(), losses);
        List<String> wanted = columns.stream().map(column -> column.column().name() + column.suffix()).toList();
        List<String> names = FittingNames.of(wanted, name -> name.isEmpty() ? "_" : name, true, new FormatLosses());
        return new ParquetBody(merged, columns, names, isPacked, losses.report());
    }

    @Override
    public long expectedSize() {
        Rows rows = rows();
        return HEADS + (long) COLUMN * columns.size() + rows.count() * rows.columns().stream().mapToLong(
                column -> column.isText() ? column.type().itemSize() / 4 : column.type().itemSize()).sum();
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        RowSupport support = new RowSupport(RowWriter.schema(columns, names), columns, this::told);
        try (ParquetWriter<Integer> writer = RowWriter.of(out, support, isPacked);
                Blocks blocks = rows().blocks(cancel)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                cancel.check("the export");
                support.take(block);
                for (int row = 0; row < block.rows(); row++) {
                    writer.write(row);
                }
                progress.report(block.first() + block.rows(), rows().count(), "rows");
            }
        } catch (ExceptionInInitializerError | UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw unpacked(e);
        }
    }

    private static SourceException unpacked(LinkageError cause) {
        SourceException failure = new SourceException.Unsupported(
                "The library that packs Parquet files could not be unpacked (" + cause.getMessage() + ").", "",
                "Make room in the folder for temporary files, or write it unpacked.");
        failure.initCause(cause);
        return failure;
    }

    private Rows rows() {
        return merged.datasets().getFirst().rows();
    }

    /** What stands in the end of the file beside the data. */
    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(PROVENANCE, ProvenanceText.json(merged.provenance()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i).column();
            if (!column.unit().isEmpty()) {
                told.put("unit." + names.get(i), column.unit());
            }
            if (!column.title().isEmpty()) {
                told.put("title." + names.get(i), column.title());
            }
        }
        return told;
    }
}
