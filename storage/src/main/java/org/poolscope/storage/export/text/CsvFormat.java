package org.poolscope.storage.export.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Merged;

/** Comma separated values in UTF-8, a line a row, in the dialect of the program that is to read them. */
public final class CsvFormat implements Format {
    private static final String DIALECT = "dialect";
    private static final String FORMULAS = "formulas";
    private static final String UNITS = "units";

    private final String name;
    private final Dialect usual;

    /** Commas unless another dialect is chosen. */
    public CsvFormat() {
        this("csv", Dialect.RFC4180);
    }

    private CsvFormat(String name, Dialect usual) {
        this.name = name;
        this.usual = usual;
    }

    /** Tabulators unless another dialect is chosen. */
    public static CsvFormat tsv() {
        return new CsvFormat("tsv", Dialect.TSV);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> endings() {
        return List.of(name);
    }

    @Override
    public Form form() {
        return Form.FREE;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(DIALECT, "Dialect", Dialect.titles(), usual.title()),
                new FormatOption(FORMULAS, "Texts like formulas", List.of("mark", "keep"), "mark"),
                new FormatOption(UNITS, "Units", List.of("header", "off"), "header"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        Dialect dialect = Dialect.titled(choices.of(DIALECT));
        boolean marks = dialect.isForSpreadsheets() && choices.of(FORMULAS).equals("mark");
        Dataset dataset = merged.datasets().getFirst();
        FormatLosses losses = new FormatLosses();
        TextLosses.count(dataset.rows(), marks, losses, cancel, progress);
        limits(dataset, dialect, losses);
        losses.emptyIsMissing(dataset.rows().columns());
        CsvFields fields = new CsvFields(dialect, marks, UnaryOperator.identity());
        boolean units = choices.of(UNITS).equals("header");
        return TextBody.of(dataset.rows(), () -> head(dataset, fields, units), fields::lines, losses.report(), cancel);
    }

    private static Utf8Buffer head(Dataset dataset, CsvFields fields, boolean units) {
        Utf8Buffer head = new Utf8Buffer(0);
        head.text(fields.dialect().mark());
        if (fields.dialect() == Dialect.NUMPY) {
            head.ascii("# ");
        }
        fields.words(dataset.rows().columns().stream().map(column -> title(column, units)).toList(), head);
        return head;
    }

    private static String title(Column column, boolean units) {
        return units && !column.unit().isEmpty() ? column.name() + " [" + column.unit() + "]" : column.name();
    }

    private static void limits(Dataset dataset, Dialect dialect, FormatLosses losses) {
        if (dialect != Dialect.EXCEL && dialect != Dialect.EXCEL_COMMA) {
            return;
        }
        long wide = dataset.rows().columns().stream().filter(column -> (column.type().kind() == Kind.INT
                || column.type().kind() == Kind.UINT) && column.type().itemSize() == Long.BYTES
                && column.role() != Column.Role.PLACE).count();
        losses.add(wide, "Excel keeps 15 digits of the whole numbers in a column that may have more");
    }
}
