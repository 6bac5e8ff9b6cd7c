package org.poolscope.storage.export.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cell;
import org.poolscope.storage.export.Cells;

/**
 * The lines of a JSON lines file; safe for several threads.
 *
 * @param names      of the members, quoted
 * @param nanAsText  whether numbers that are not finite are texts, not null
 * @param wideAsText whether whole numbers beyond 2^53 are texts
 */
record JsonRows(List<String> names, boolean nanAsText, boolean wideAsText) {
    private static final long EXACT = 1L << 53;
    private static final BigInteger MOST = BigInteger.valueOf(EXACT);
    private static final int MEMBER = 24;

    Utf8Buffer lines(Piece piece) {
        Utf8Buffer out = new Utf8Buffer(piece.cells() * MEMBER);
        for (int row = piece.from(); row < piece.to(); row++) {
            for (int i = 0; i < names.size(); i++) {
                out.put(i == 0 ? '{' : ',');
                out.text(names.get(i));
                out.put(':');
                Cells cells = piece.block().columns().get(i);
                if (cells.missing().at(row)) {
                    out.ascii("null");
                } else {
                    cell(cells, row, out);
                }
            }
            out.ascii("}\n");
        }
        return out;
    }

    /** A text as JSON. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        try {
            JsonText.write(text, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Whether a whole number loses digits as an 8 byte float. */
    static boolean isWide(BigInteger number) {
        return number.abs().compareTo(MOST) > 0;
    }

    private void cell(Cells cells, int row, Utf8Buffer out) {
        switch (cells) {
            case Cells.Texts(List<String> texts, var _) -> out.text(quoted(texts.get(row)));
            case Cells.Elements(NdArray array, var _) -> element(array, row, out);
            case Cells.Values(List<Value> values, var _) -> value(values.get(row), out);
        }
    }

    private void element(NdArray array, int row, Utf8Buffer out) {
        Kind kind = array.dtype() instanceof DType.Plain(Kind plain, var _, var _) ? plain : Kind.TEXT;
        switch (kind) {
            case BOOL -> out.ascii(array.longAt(row) != 0 ? "true" : "false");
            case INT, UINT -> whole(array.integerAt(row), out);
            case FLOAT -> real(array.doubleAt(row), Cell.of(array, row).text(), out);
            default -> out.text(quoted(Cell.of(array, row).text()));
        }
    }

    private void value(Value value, Utf8Buffer out) {
        switch (value) {
            case Value.None _ -> out.ascii("null");
            case Value.Bool(boolean bool) -> out.ascii(bool ? "true" : "false");
            case Value.Whole number -> whole(number.exact(), out);
            case Value.Real(double real) -> real(real, FloatText.repr(real), out);
            default -> {
                Cell cell = Cell.of(value);
                boolean isTagged = cell.words() && cell.text().startsWith("{\"t\":");
                out.text(isTagged ? cell.text() : quoted(cell.text()));
            }
        }
    }

    private void whole(BigInteger number, Utf8Buffer out) {
        boolean isText = wideAsText && isWide(number);
        out.ascii(isText ? "\"" + number + "\"" : number.toString());
    }

    private void real(double number, String text, Utf8Buffer out) {
        if (Double.isFinite(number)) {
            out.ascii(text);
        } else {
            out.ascii(nanAsText ? "\"" + text + "\"" : "null");
        }
    }
}
