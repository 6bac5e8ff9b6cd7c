package org.poolscope.model.product;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;

/** A reading of a stored object: its class and members. Immutable; equal by content, see {@link Content}. */
public abstract sealed class Stored permits Parameter, MetaData, Dataset, Product {
    private final Container.Instance stored;

    /** Over the object as it was stored. */
    Stored(Container.Instance stored) {
        this.stored = stored;
    }

    /** The whole object as it is stored, members unknown to us included. */
    public Container.Instance stored() {
        return stored;
    }

    /** The class it was stored as, without its package, such as {@code TableDataset}. */
    public String className() {
        return stored.className();
    }

    /** Its members as stored. */
    public Members members() {
        return Members.of(stored());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Stored that && that.getClass() == getClass()
                && Content.equal(stored(), that.stored());
    }

    @Override
    public final int hashCode() {
        return Content.hash(stored());
    }

    @Override
    public String toString() {
        return className();
    }
}
