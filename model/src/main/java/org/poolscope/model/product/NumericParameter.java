package org.poolscope.model.product;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A number, a list of numbers, a vector or a quaternion, with a unit. */
public final class NumericParameter extends Parameter {
    NumericParameter(Container.Instance stored) {
        super(stored);
    }

    /** A new one, its type that of the value; {@code unit} null for none. */
    public static NumericParameter of(String description, Value value, @Nullable String unit) {
        return new NumericParameter(start(description).with("type", TypeName.of(value))
                .with("default", Value.None.NONE).with("value", value).with("valid", Value.None.NONE)
                .with("unit", unit == null ? Value.None.NONE : new Value.Text(unit))
                .with("typecode", Value.None.NONE).as("NumericParameter"));
    }
}
