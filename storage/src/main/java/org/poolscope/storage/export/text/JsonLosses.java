package org.poolscope.storage.export.text;

import java.util.List;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Survey;

/** Counts the numbers that JSON cannot tell, or that its readers round; reads the rows only if there can be any. */
final class JsonLosses {
    private static final String NULL = "null";

    private final boolean nanAsText;
    private final boolean wideAsText;
    private final FormatLosses losses;

    private JsonLosses(boolean nanAsText, boolean wideAsText, FormatLosses losses) {
        this.nanAsText = nanAsText;
        this.wideAsText = wideAsText;
        this.losses = losses;
    }

    static void count(Rows rows, boolean nanAsText, boolean wideAsText, FormatLosses losses, Cancel cancel,
            Progress progress) throws SourceException {
        JsonLosses counting = new JsonLosses(nanAsText, wideAsText, losses);
        Survey.of(rows, JsonLosses::isLookedAt, counting::look, cancel, progress);
    }

    /** Columns of values of any kind say that they are texts. */
    private static boolean isLookedAt(Column column) {
        return column.role() != Column.Role.PLACE && switch (column.type().kind()) {
            case FLOAT, TEXT -> true;
            case INT, UINT -> column.type().itemSize() == Long.BYTES;
            case BOOL, COMPLEX, BYTES, RAW, OBJECT, DATETIME, TIMEDELTA -> false;
        };
    }

    private void look(Column column, Cells cells, long first) {
        switch (cells) {
            case Cells.Elements(NdArray array, var missing) -> {
                boolean isFloat = array.dtype().kind() == Kind.FLOAT;
                for (int i = 0; i < cells.rows(); i++) {
                    if (missing.at(i)) {
                        continue;
                    }
                    if (isFloat && !Double.isFinite(array.doubleAt(i))) {
                        unreal(column, first + i, array.doubleAt(i));
                    } else if (!isFloat && JsonRows.isWide(array.integerAt(i))) {
                        wide(column, first + i, array.integerAt(i).toString());
                    }
                }
            }
            case Cells.Values(List<Value> values, var missing) -> {
                for (int i = 0; i < values.size(); i++) {
                    if (!missing.at(i)) {
                        look(column, values.get(i), first + i);
                    }
                }
            }
            case Cells.Texts _ -> {
            }
        }
    }

    private void look(Column column, Value value, long row) {
        switch (value) {
            case Value.Real(double real) when !Double.isFinite(real) -> unreal(column, row, real);
            case Value.Whole whole when JsonRows.isWide(whole.exact()) -> wide(column, row, whole.exact().toString());
            default -> {
            }
        }
    }

    private void unreal(Column column, long row, double real) {
        String number = String.valueOf(real);
        losses.add(Loss.Kind.FORMAT, "a number that is not finite is written as " + (nanAsText ? "text" : NULL),
                new Loss.Example(column.name(), row, number, nanAsText ? number : NULL));
    }

    private void wide(Column column, long row, String number) {
        losses.add(Loss.Kind.PRECISION, wideAsText
                ? "a whole number beyond 2^53 is written as text"
                : "a whole number beyond 2^53 is rounded by readers that keep numbers as floats",
                new Loss.Example(column.name(), row, number, ""));
    }
}
