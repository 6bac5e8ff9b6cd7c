package org.poolscope.app.inspect;

import static org.poolscope.app.inspect.ViewKind.HEX;
import static org.poolscope.app.inspect.ViewKind.IMAGE;
import static org.poolscope.app.inspect.ViewKind.PLOT;
import static org.poolscope.app.inspect.ViewKind.TABLE;
import static org.poolscope.app.inspect.ViewKind.TEXT;
import static org.poolscope.app.inspect.ViewKind.TREE;
import static org.poolscope.app.inspect.ViewKind.VALUE;

import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Which views fit a value by its type and shape; the first is shown unless a person chooses another. */
public final class ViewRule {
    /** A text up to this long, without line breaks, is shown as one big value. */
    private static final int SHORT_TEXT = 60;
    /** Fewer numbers than this are easier to read than to see. */
    private static final int FEW = 8;

    private ViewRule() {}

    /** The views that fit, best first; never empty. */
    public static List<ViewKind> of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> isShort(text) ? List.of(VALUE, TEXT) : List.of(TEXT);
            case Value.Bytes bytes -> bytes.type() == Value.Bytes.ByteType.PY2_STR
                    ? List.of(TEXT, HEX)
                    : List.of(HEX, TEXT);
            case Container container -> container(container);
            case Numeric numeric -> numeric(numeric);
            case Clock _ -> List.of(VALUE);
            case Value.SliceOf _,Value.EnumMember _ -> List.of(TREE);
            default -> List.of(VALUE);
        };
    }

    private static List<ViewKind> container(Container container) {
        if (container instanceof Container.Sequence sequence && Series.of(sequence).isPresent()) {
            return sequence.items().size() < FEW ? List.of(TABLE, PLOT, TREE) : List.of(PLOT, TABLE, TREE);
        }
        boolean rows = container instanceof Container.Sequence sequence && !sequence.items().isEmpty();
        return rows ? List.of(TREE, TABLE) : List.of(TREE);
    }

    private static List<ViewKind> numeric(Numeric numeric) {
        return switch (numeric) {
            case Numeric.Array(NdArray data, _) -> array(data);
            case Numeric.Masked masked -> array(masked.data());
            case Numeric.ObjectArray objects -> objects.shape().size() == 1 ? List.of(TREE, TABLE) : List.of(TREE);
            case Numeric.Scalar _,Numeric.Quantity _ -> List.of(VALUE);
        };
    }

    private static List<ViewKind> array(NdArray data) {
        if (data.rank() == 0) {
            return List.of(VALUE);
        }
        if (!Series.isReal(data.dtype()) || data.size() == 0 || data.dtype() instanceof DType.Struct) {
            return List.of(TABLE);
        }
        return switch (data.rank()) {
            case 1 -> data.size() < FEW ? List.of(TABLE, PLOT) : List.of(PLOT, TABLE);
            default -> Math.min(data.shape()[data.rank() - 2], data.shape()[data.rank() - 1]) < FEW
                    ? List.of(TABLE, IMAGE, PLOT)
                    : List.of(IMAGE, TABLE, PLOT);
        };
    }

    /** Whether a table has no room for the value, so that it is worth a view of its own beside its row. */
    public static boolean isLarge(Value value) {
        return of(value).getFirst() != VALUE;
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT_TEXT && text.indexOf('\n') < 0;
    }
}
