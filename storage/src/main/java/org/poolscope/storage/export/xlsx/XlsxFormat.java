package org.poolscope.storage.export.xlsx;

import java.math.BigInteger;
import java.util.List;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainColumn;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

/** A workbook of Excel and LibreOffice: one sheet with the table, one that tells where it comes from. */
public final class XlsxFormat implements Format {
    private static final int MOST_ROWS = (1 << 20) - 1;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final BigInteger EXACT = BigInteger.valueOf(XlsxBody.EXACT);

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<String> endings() {
        return List.of("xlsx");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        Rows rows = merged.datasets().getFirst().rows();
        FormatLosses losses = new FormatLosses();
        List<PlainColumn> columns = PlainColumn.of(rows.columns(), losses);
        if (rows.count() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw new SourceException.Unsupported("A sheet holds " + MOST_ROWS + " rows below its header and "
                    + MOST_COLUMNS + " columns, and these are " + rows.count() + " rows of " + columns.size() + ".", "",
                    "Choose CSV, Parquet or HDF5.");
        }
        CleanText.CONTROLS.count(rows, losses, cancel, progress);
        Survey.of(rows, column -> isLossy(column), (column, cells, first) -> look(column, cells, first, losses), cancel,
                progress);
        return new XlsxBody(merged, columns, losses.report());
    }

    private static boolean isLossy(Column column) {
        Kind kind = column.type().kind();
        return kind == Kind.FLOAT || column.isText()
                || ((kind == Kind.INT || kind == Kind.UINT) && column.type().itemSize() == Long.BYTES);
    }

    private static void look(Column column, Cells cells, long first, FormatLosses losses) {
        for (int i = 0; i < cells.rows(); i++) {
            if (cells.missing().at(i)) {
                continue;
            }
            switch (cells) {
                case Cells.Elements(var array, var _) when array.dtype().kind() == Kind.FLOAT -> {
                    if (!Double.isFinite(array.doubleAt(i))) {
                        losses.add(1, "a number that is not finite is written as text");
                    }
                }
                case Cells.Elements(var array, var _) -> {
                    if (array.integerAt(i).abs().compareTo(EXACT) > 0) {
                        losses.add(Loss.Kind.FORMAT, "a whole number of more than 15 digits is written as text",
                                new Loss.Example(column.name(), first + i, array.integerAt(i).toString(), ""));
                    }
                }
                case Cells.Texts(List<String> texts, var _) -> {
                    if (texts.get(i).length() > XlsxBody.LONGEST) {
                        losses.add(Loss.Kind.FORMAT, "a text is cut after " + XlsxBody.LONGEST + " characters",
                                new Loss.Example(column.name(), first + i, "", ""));
                    }
                }
                case Cells.Values _ -> {
                }
            }
        }
    }
}
