package org.poolscope.model.product;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A product that gathers others. fdi's own Context holds no references; {@link MapContext} does. */
public sealed class Context extends Product permits MapContext {
    Context(Container.Instance stored) {
        super(stored);
    }

    /** A new one. */
    public static Context create(String description) {
        return new Context(NewProduct.of("Context", description, Members.NONE.with(REFS, Value.None.NONE)));
    }

    @Override
    Product again(Members members) {
        return new Context(members.as(className()));
    }
}
