package org.poolscope.model.product;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** fdi's basic {@code Parameter}, which may hold anything, and every parameter of a class that is not fdi's. */
public final class PlainParameter extends Parameter {
    PlainParameter(Container.Instance stored) {
        super(stored);
    }

    /** A new one of class {@code Parameter}, its type that of the value. */
    public static PlainParameter of(String description, Value value) {
        return new PlainParameter(start(description).with("type", TypeName.of(value))
                .with("default", Value.None.NONE).with("value", value).with("valid", Value.None.NONE)
                .with("listeners", Members.NONE.as("ListenerSet")).as("Parameter"));
    }
}
