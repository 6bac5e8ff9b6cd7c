package org.poolscope.storage.export.sqlite;

import java.util.List;
import java.util.function.UnaryOperator;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainColumn;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

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
        countNaN(dataset.rows(), losses, cancel, progress);
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
                case REAL_PART, IMAGINARY_PART ->
                    losses.add(1, "numbers in a complex column that are NaN become NULL, as SQLite knows none");
                default -> {
                }
            }
        }
    }

    private static void countNaN(Rows rows, FormatLosses losses, Cancel cancel, Progress progress)
            throws SourceException {
        Survey.of(rows, column -> column.element().kind() == Kind.FLOAT, (column, cells, first) -> {
            if (cells instanceof Cells.Elements(NdArray array, Marks missing)) {
                for (int i = 0; i < cells.rows(); i++) {
                    if (!missing.at(i) && Double.isNaN(array.doubleAt(i))) {
                        losses.add(Loss.Kind.FORMAT, "a number that is NaN becomes NULL, as SQLite knows none",
                                new Loss.Example(column.name(), first + i, "nan", "NULL"));
                    }
                }
            }
        }, cancel, progress);
    }
}
