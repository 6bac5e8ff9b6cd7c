package org.poolscope.model.product;

import java.util.SequencedMap;
import org.poolscope.model.value.Container;

/** Datasets within a dataset. */
public final class CompositeDataset extends Dataset {
    CompositeDataset(Container.Instance stored) {
        super(stored);
    }

    /** A new one of these datasets. */
    public static CompositeDataset of(SequencedMap<String, ? extends Dataset> children) {
        Members members = Members.NONE.with(META, MetaData.empty().stored());
        for (var child : children.entrySet()) {
            members = members.with(child.getKey(), child.getValue().stored());
        }
        return new CompositeDataset(members.as("CompositeDataset"));
    }

    /** What lies in it by name and in order; unmodifiable. */
    public SequencedMap<String, Dataset> children() {
        return Product.datasets(members());
    }
}
