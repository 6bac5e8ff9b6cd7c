package org.poolscope.model.product;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Any value with a description and metadata. */
public final class GenericDataset extends Dataset {
    GenericDataset(Container.Instance stored) {
        super(stored);
    }

    /** The value. */
    public Value data() {
        return members().get(DATA).orElseGet(() -> members().orNone("data"));
    }
}
