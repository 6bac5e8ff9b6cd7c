package org.poolscope.model.product;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Python's letters for the elements of {@code array.array}. A typed array is kept as a {@link Numeric.Array} whose
 * class name is {@code array.array} and the letter, such as {@code array.array_d}, for {@code l} and {@code q} are the
 * same numbers.
 */
public final class TypeCode {
    private static final String CLASS = "array.array_";

    private TypeCode() {}

    /** The class name of a typed array of that letter. */
    public static String className(char letter) {
        return CLASS + letter;
    }

    /** The letter in a class name made by {@link #className}; empty for any other. */
    public static String letter(@Nullable String className) {
        return className != null && className.startsWith(CLASS) ? className.substring(CLASS.length()) : "";
    }

    static String of(Value data) {
        return data instanceof Numeric.Array array && !letter(array.className()).isEmpty()
                ? letter(array.className())
                : Parameter.UNKNOWN;
    }
}
