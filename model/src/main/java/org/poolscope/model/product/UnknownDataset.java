package org.poolscope.model.product;

import org.poolscope.model.value.Container;

/** A member of a class that is not known here, kept as it is. */
public final class UnknownDataset extends Dataset {
    UnknownDataset(Container.Instance stored) {
        super(stored);
    }
}
