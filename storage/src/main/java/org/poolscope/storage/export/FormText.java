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
            case Numeric.Array(NdArray data, var _) -> array(data);
            case Numeric.Masked masked -> "masked " + array(masked.data());
            case Numeric.Scalar(NdArray data) -> data.dtype().str();
            default -> ValueText.brief(value);
        };
    }

    /** The words for the type and shape of an array, such as {@code <f8 (2000,)}. */
    static String array(NdArray array) {
        StringBuilder form = new StringBuilder(
                array.dtype().str()).append(" (");
        long[] shape = array.shape();
        for (int i = 0; i < shape.length; i++) {
            form.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        return form.append(shape.length == 1 ? ",)" : ")").toString();
    }
}
