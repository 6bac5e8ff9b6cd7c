package org.poolscope.storage.export;

import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * One field of a text table.
 *
 * @param text  what stands there; numbers in their shortest exact form
 * @param words true for text that somebody typed, so that it may look like a formula
 */
public record Cell(String text, boolean words) {
    /** Nothing. */
    public static final Cell EMPTY = new Cell("", false);

    /** The field of a value; nothing for none. */
    public static Cell of(Value value) {
        return switch (value) {
            case Value.None _ -> EMPTY;
            case Value.Whole whole -> new Cell(whole.exact().toString(), false);
            case Value.Real(double real) -> new Cell(FloatText.repr(real), false);
            case Value.Bool(boolean bool) -> new Cell(bool ? "True" : "False", false);
            case Numeric.Quantity quantity -> new Cell(FloatText.repr(quantity.value()), false);
            case Numeric.Scalar(NdArray data) -> of(data, 0);
            default -> new Cell(CellText.of(value), true);
        };
    }

    /** The field of element {@code flat} of an array. */
    public static Cell of(NdArray array, long flat) {
        boolean words = array.dtype() instanceof DType.Struct || array.dtype() instanceof DType.SubArray
                || array.dtype().kind() == Kind.BYTES || array.dtype().kind() == Kind.TEXT;
        return new Cell(ElementText.shown(array, flat), words);
    }
}
