package org.poolscope.storage.export;

import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** A few words for what a value is: {@code list 5}, {@code <f8 (2000,)}, {@code str 12}. */
public final class FormText {
    private FormText() {}

    /** The words for a value. */
    public static String of(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, var _) -> ArrayOf.form(data);
            case Numeric.Masked masked -> "masked " + ArrayOf.form(masked.data());
            case Numeric.Scalar(NdArray data) -> data.dtype().str();
            default -> ValueText.brief(value);
        };
    }
}
