package org.poolscope.storage.export.text;

import java.util.List;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

/** JSON lines: an object a row, its members the columns. */
public final class JsonLinesFormat implements Format {
    private static final String NAN = "nan";
    private static final String INTEGERS = "integers";

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public List<String> endings() {
        return List.of("jsonl", "ndjson");
    }

    @Override
    public Form form() {
        return Form.FREE;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(NAN, "NaN and infinities", List.of("null", "text"), "null"),
                new FormatOption(INTEGERS, "Whole numbers beyond 2^53", List.of("number", "text"), "number"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        boolean nanAsText = choices.of(NAN).equals("text");
        boolean wideAsText = choices.of(INTEGERS).equals("text");
        Rows rows = merged.datasets().getFirst().rows();
        FormatLosses losses = new FormatLosses();
        Survey.of(rows, column -> isWide(column) || column.type().kind() == Kind.FLOAT, (column, cells, first) -> {
            if (cells instanceof Cells.Elements elements) {
                look(column, elements, first, nanAsText, wideAsText, losses);
            }
        }, cancel, progress);
        List<String> names = rows.columns().stream().map(column -> JsonRows.quoted(column.name())).toList();
        JsonRows lines = new JsonRows(names, nanAsText, wideAsText);
        return new TextBody(rows, () -> new Utf8Buffer(0), lines::lines, losses.report());
    }

    private static boolean isWide(Column column) {
        boolean whole = column.type().kind() == Kind.INT || column.type().kind() == Kind.UINT;
        return whole && column.type().itemSize() == Long.BYTES && column.role() != Column.Role.PLACE;
    }

    private static void look(Column column, Cells.Elements cells, long first, boolean nanAsText, boolean wideAsText,
            FormatLosses losses) {
        NdArray array = cells.array();
        boolean isFloat = array.dtype().kind() == Kind.FLOAT;
        for (int i = 0; i < cells.rows(); i++) {
            if (cells.missing().at(i)) {
                continue;
            }
            if (isFloat && !Double.isFinite(array.doubleAt(i))) {
                String number = String.valueOf(array.doubleAt(i));
                losses.add(Loss.Kind.FORMAT, "a number that is not finite is written as " + (nanAsText ? "text" : NULL),
                        new Loss.Example(column.name(), first + i, number, nanAsText ? number : NULL));
            } else if (!isFloat && JsonRows.isWide(array, i)) {
                losses.add(Loss.Kind.PRECISION, wideAsText
                        ? "a whole number beyond 2^53 is written as text"
                        : "a whole number beyond 2^53 is rounded by readers that keep numbers as floats",
                        new Loss.Example(column.name(), first + i, array.integerAt(i).toString(), ""));
            }
        }
    }

    private static final String NULL = "null";
}
