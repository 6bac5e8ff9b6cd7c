package org.poolscope.storage.export.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Cell;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Marks;

/**
 * The lines of a dialect; safe for several threads.
 *
 * @param clean what is done to texts before all else
 */
record CsvFields(Dialect dialect, boolean marksFormulas, UnaryOperator<String> clean) {
    private static final int FIELD = 20;
    /** What spreadsheets take for the begin of a formula, or what may hide one. */
    private static final String FORMULA = "=+-@\t\r\n|%";

    /** Writes one field. */
    @FunctionalInterface
    private interface Field {
        void write(int row, Utf8Buffer out);
    }

    Utf8Buffer lines(Piece piece) {
        Utf8Buffer out = new Utf8Buffer(piece.cells() * FIELD);
        List<Field> columns = new ArrayList<>();
        List<Marks> missing = new ArrayList<>();
        for (Cells cells : piece.block().columns()) {
            columns.add(field(cells));
            missing.add(cells.missing());
        }
        Field[] fields = columns.toArray(Field[]::new);
        for (int row = piece.from(); row < piece.to(); row++) {
            for (int i = 0; i < fields.length; i++) {
                if (i > 0) {
                    out.put(dialect.separator());
                }
                if (missing.get(i).at(row)) {
                    out.ascii(dialect.missing());
                } else {
                    fields[i].write(row, out);
                }
            }
            out.ascii(dialect.end());
        }
        return out;
    }

    /** A line of names or other words. */
    void words(List<String> words, Utf8Buffer out) {
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                out.put(dialect.separator());
            }
            words(words.get(i), out);
        }
        out.ascii(dialect.end());
    }

    /** Whether a spreadsheet would calculate with a text. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private Field field(Cells cells) {
        return switch (cells) {
            case Cells.Texts(List<String> texts, var _) -> (row, out) -> words(texts.get(row), out);
            case Cells.Values(var values, var _) -> (row, out) -> cell(Cell.of(values.get(row)), out);
            case Cells.Elements(NdArray array, var _) -> elements(array);
        };
    }

    private Field elements(NdArray array) {
        if (!(array.dtype() instanceof DType.Plain(Kind kind, int size, var _))) {
            return (row, out) -> cell(Cell.of(array, row), out);
        }
        return switch (kind) {
            case FLOAT -> size == Double.BYTES
                    ? (row, out) -> real(FloatText.repr(array.doubleAt(row)), out)
                    : (row, out) -> real(Cell.of(array, row).text(), out);
            case INT -> (row, out) -> out.whole(array.longAt(row));
            case UINT -> (row, out) -> out.ascii(Long.toUnsignedString(array.longAt(row)));
            case BOOL -> (row, out) -> out.ascii(dialect.truth(array.longAt(row) != 0));
            default -> (row, out) -> cell(Cell.of(array, row), out);
        };
    }

    private void real(String text, Utf8Buffer out) {
        if (text.equals("nan")) {
            out.ascii(dialect.nan());
        } else if (dialect.decimal() != '.') {
            out.ascii(text, dialect.decimal());
        } else {
            out.ascii(text);
        }
    }

    private void cell(Cell cell, Utf8Buffer out) {
        switch (cell.text()) {
            case String text when cell.words() -> words(text, out);
            case "True", "False" -> out.ascii(dialect.truth(cell.text().equals("True")));
            case String text when text.indexOf(' ') >= 0 || text.indexOf(dialect.separator()) >= 0 -> words(text, out);
            default -> real(cell.text(), out);
        }
    }

    private void words(String words, Utf8Buffer out) {
        String text = clean.apply(words);
        String marked = marksFormulas && isFormula(text) ? "'" + text : text;
        if (dialect.quotes(marked)) {
            out.put('"');
            out.text(marked.replace("\"", "\"\""));
            out.put('"');
        } else {
            out.text(marked);
        }
    }
}
