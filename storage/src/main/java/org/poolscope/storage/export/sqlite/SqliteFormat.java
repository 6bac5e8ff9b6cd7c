package org.poolscope.storage.export.sqlite;

import java.util.List;
import java.util.function.UnaryOperator;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainColumn;

/** An SQLite database of one table with a type a column; units and provenance in two small tables beside it. */
public final class SqliteFormat implements Format {
    private static final int MOST_COLUMNS = 2000;

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public List<String> endings() {
        return List.of("sqlite", "db", "sqlite3");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        Dataset dataset = merged.datasets().getFirst();
        FormatLosses losses = new FormatLosses();
        List<PlainColumn> columns = PlainColumn.of(dataset.rows().columns(), losses);
        if (columns.size() > MOST_COLUMNS || columns.isEmpty()) {
            throw new SourceException.Unsupported("A table of SQLite has from 1 to " + MOST_COLUMNS
                    + " columns, and these are " + columns.size() + ".", dataset.name(), "Choose HDF5 or Parquet.");
        }
        limits(columns, losses);
        UnaryOperator<String> fit = name -> name.isEmpty() ? "_" : name.replace("\0", "");
        List<String> names = FittingNames.of(columns.stream().map(PlainColumn::name).toList(), fit, false, losses);
        return new SqliteBody(merged, new SqliteTable(table(dataset.name()), columns, names), losses.report());
    }

    private static String table(String name) {
        String clean = name.replace("\0", "");
        return clean.isEmpty() || clean.startsWith("sqlite_") || clean.startsWith("poolscope_")
                ? "data_" + clean
                : clean;
    }

    private static void limits(List<PlainColumn> columns, FormatLosses losses) {
        for (PlainColumn column : columns) {
            switch (column.part()) {
                case HUGE -> losses.add(1, "numbers from 2^63 on in a column are written as text");
                case SINGLE, REAL, REAL_PART, IMAGINARY_PART ->
                    losses.add(1, "numbers in a column that are NaN become NULL, as SQLite knows none");
                default -> {
                }
            }
        }
    }
}
