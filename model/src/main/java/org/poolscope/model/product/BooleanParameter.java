package org.poolscope.model.product;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A truth value. */
public final class BooleanParameter extends Parameter {
    BooleanParameter(Container.Instance stored) {
        super(stored);
    }

    /** A new one. */
    public static BooleanParameter of(String description, boolean value) {
        return new BooleanParameter(start(description).with("type", new Value.Text("boolean"))
                .with("default", Value.None.NONE).with("value", new Value.Bool(value))
                .with("valid", Value.None.NONE).as("BooleanParameter"));
    }

    @Override
    public @Nullable String type() {
        return "boolean";
    }
}
