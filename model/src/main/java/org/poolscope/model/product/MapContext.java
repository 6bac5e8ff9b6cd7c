package org.poolscope.model.product;

import org.poolscope.model.value.Container;

/** A context that holds references by label. Its references can change, so it belongs to one thread. */
public final class MapContext extends Context {
    private final RefContainer refs;
    private final ProductResolver resolver;

    MapContext(Container.Instance stored, ProductResolver resolver) {
        super(stored);
        this.resolver = resolver;
        refs = new RefContainer(this, Members.of(stored).orNone(REFS), resolver);
    }

    /** A new one without references. */
    public static MapContext create(String description) {
        return new MapContext(NewProduct.of("MapContext", description,
                Members.NONE.with(REFS, Members.NONE.as("RefContainer"))), ProductResolver.NONE);
    }

    /** The references. */
    public RefContainer refs() {
        return refs;
    }

    @Override
    public Container.Instance stored() {
        return Members.of(super.stored()).with(REFS, refs.stored()).as(className());
    }

    @Override
    Product again(Members members) {
        return new MapContext(members.as(className()), resolver);
    }
}
