package org.poolscope.model.product;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A text. */
public final class StringParameter extends Parameter {
    StringParameter(Container.Instance stored) {
        super(stored);
    }

    /** A new one without a default. */
    public static StringParameter of(String description, String value) {
        return of(description, Value.None.NONE, value);
    }

    /** A new one. */
    public static StringParameter of(String description, Value defaultValue, String value) {
        return new StringParameter(start(description).with("default", defaultValue)
                .with("value", new Value.Text(value)).with("valid", Value.None.NONE)
                .with("typecode", new Value.Text("B")).as("StringParameter"));
    }

    @Override
    public @Nullable String type() {
        return "string";
    }
}
