package org.poolscope.storage.export.text;

import java.util.List;
import java.util.Set;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cell;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

/** Counts what a text table cannot tell; reads the rows only if there are columns of words among them. */
final class TextLosses {
    private static final Set<Kind> NO_WORDS = Set.of(Kind.BOOL, Kind.INT, Kind.UINT, Kind.FLOAT, Kind.COMPLEX,
            Kind.DATETIME, Kind.TIMEDELTA);
    private static final String FORMULA = "a text that looks like a formula gets an apostrophe in front";
    private static final String COMPOSED = "a composed value is written as its tagged text";

    private final boolean marks;
    private final FormatLosses losses;

    private TextLosses(boolean marks, FormatLosses losses) {
        this.marks = marks;
        this.losses = losses;
    }

    static void count(Rows rows, boolean marks, FormatLosses losses, Cancel cancel, Progress progress)
            throws SourceException {
        TextLosses counting = new TextLosses(marks, losses);
        Survey.of(rows, column -> !NO_WORDS.contains(column.type().kind()), counting::look, cancel, progress);
    }

    private void look(Column column, Cells cells, long first) {
        switch (cells) {
            case Cells.Texts(List<String> texts, var _) -> {
                for (int i = 0; i < texts.size(); i++) {
                    text(column, first + i, texts.get(i));
                }
            }
            case Cells.Values(List<Value> values, var missing) -> {
                for (int i = 0; i < values.size(); i++) {
                    Cell cell = Cell.of(values.get(i));
                    if (cell.words() && !missing.at(i)) {
                        text(column, first + i, cell.text());
                        if (cell.text().startsWith("{\"t\":")) {
                            losses.add(Loss.Kind.FORMAT, COMPOSED,
                                    new Loss.Example(column.name(), first + i, "", cell.text()));
                        }
                    }
                }
            }
            case Cells.Elements _ -> {
            }
        }
    }

    private void text(Column column, long row, String text) {
        if (marks && CsvFields.isFormula(text)) {
            losses.add(Loss.Kind.FORMAT, FORMULA, new Loss.Example(column.name(), row, text, "'" + text));
        }
    }
}
