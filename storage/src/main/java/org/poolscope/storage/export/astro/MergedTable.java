package org.poolscope.storage.export.astro;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainColumn;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;
import uk.ac.starlink.table.AbstractStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;

/** What is merged, as the library reads it: from the first row to the last, twice where it has to know widths. */
final class MergedTable extends AbstractStarTable {
    private final Rows rows;
    private final List<PlainColumn> columns;
    private final List<String> names;
    private final CleanText clean;
    private final Cancel cancel;
    private final Progress progress;

    MergedTable(Merged merged, List<PlainColumn> columns, List<String> names, CleanText clean, Cancel cancel,
            Progress progress) {
        this.rows = merged.datasets().getFirst().rows();
        this.columns = columns;
        this.names = names;
        this.clean = clean;
        this.cancel = cancel;
        this.progress = progress;
        setName(clean.of(merged.datasets().getFirst().name()));
        setParameter(new DescribedValue(new DefaultValueInfo("provenance", String.class, "where the data comes from"),
                clean.of(ProvenanceText.json(merged.provenance()))));
    }

    /** What a source said while the library read it. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;
        private final SourceException told;

        Failed(SourceException told) {
            super(told);
            this.told = told;
        }

        SourceException told() {
            return told;
        }
    }

    @Override
    public ColumnInfo getColumnInfo(int place) {
        PlainColumn column = columns.get(place);
        ColumnInfo info = new ColumnInfo(names.get(place), type(column.part()), clean.of(column.column().title()));
        if (!column.column().unit().isEmpty()) {
            info.setUnitString(clean.of(column.column().unit()));
        }
        boolean isText = column.part() == PlainColumn.Part.TEXT || column.part() == PlainColumn.Part.HUGE;
        info.setNullable(column.column().mayMiss() || isText);
        return info;
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public long getRowCount() {
        return rows.count();
    }

    @Override
    public RowSequence getRowSequence() throws IOException {
        try {
            Blocks blocks = rows.blocks(cancel);
            return new MergedSequence(blocks, columns, clean, cancel,
                    done -> progress.report(done, rows.count(), "rows"));
        } catch (SourceException e) {
            throw new Failed(e);
        }
    }

    private static Class<?> type(PlainColumn.Part part) {
        return switch (part) {
            case TRUTH -> Boolean.class;
            case WHOLE -> Long.class;
            case SINGLE -> Float.class;
            case REAL, REAL_PART, IMAGINARY_PART -> Double.class;
            case HUGE, TEXT, BYTES -> String.class;
        };
    }

    @Override
    public @Nullable String toString() {
        return getName();
    }
}
