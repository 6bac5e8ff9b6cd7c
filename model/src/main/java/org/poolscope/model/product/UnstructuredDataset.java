package org.poolscope.model.product;

import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A document of another format, such as JSON or XML, as the tree it was read into. */
public final class UnstructuredDataset extends Dataset {
    UnstructuredDataset(Container.Instance stored) {
        super(stored);
    }

    /** The tree. */
    public Value data() {
        return members().orNone("data");
    }

    /** What it was read from, such as {@code json} or {@code xml}; empty if not said. */
    public Optional<String> docType() {
        return Optional.of(meta().text("doctype")).filter(type -> !type.isEmpty());
    }
}
