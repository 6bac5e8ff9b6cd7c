package org.poolscope.storage.export.astro;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainColumn;
import org.poolscope.storage.export.Rows;
import uk.ac.starlink.table.StarTable;

/** A file that the library writes. */
record TableBody(Merged merged, List<PlainColumn> columns, List<String> names, CleanText clean, Writing writing,
        Sizes sizes, LossReport losses) implements Body {
    /** Writes a table. */
    @FunctionalInterface
    interface Writing {
        void write(StarTable table, OutputStream out) throws IOException;
    }

    /** Bytes of what stands before the rows, of the head of a column, and of a cell of eight bytes. */
    record Sizes(int head, int column, int cell) {}

    static TableBody of(Merged merged, CleanText clean, Writing writing, Sizes sizes, Cancel cancel,
            Progress progress) throws SourceException {
        Rows rows = merged.datasets().getFirst().rows();
        FormatLosses losses = new FormatLosses();
        List<PlainColumn> columns = PlainColumn.of(rows.columns(), losses);
        clean.count(rows, losses, cancel, progress);
        losses.emptyIsMissing(rows.columns());
        for (PlainColumn column : columns) {
            if (column.part() == PlainColumn.Part.HUGE) {
                losses.add(1, "a column of whole numbers up to 2^64 is written as text");
            }
        }
        List<String> names = FittingNames.of(columns.stream().map(PlainColumn::name).toList(),
                name -> name.isBlank() ? "_" : clean.of(name).strip(), false, losses);
        return new TableBody(merged, columns, names, clean, writing, sizes, losses.report());
    }

    @Override
    public long expectedSize() {
        Rows rows = merged.datasets().getFirst().rows();
        return sizes.head() + (long) sizes.column() * columns.size()
                + rows.count() * rows.columns().stream().mapToLong(this::width).sum();
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        try {
            writing.write(new MergedTable(merged, columns, names, clean, cancel, progress), out);
            out.flush();
        } catch (MergedTable.Failed e) {
            throw e.told();
        }
    }

    private long width(Column column) {
        int tags = sizes.cell() - Double.BYTES;
        return (long) tags + (column.isText() ? column.type().itemSize() / 4 : column.type().itemSize());
    }
}
