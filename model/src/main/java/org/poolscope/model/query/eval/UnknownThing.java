package org.poolscope.model.query.eval;

import java.util.Optional;
import org.poolscope.model.product.Content;
import org.poolscope.model.product.Members;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** A stored value of a kind that queries know nothing about: its members can be asked for by name. */
record UnknownThing(Value stored) implements Operand.Thing {

    @Override
    public String typeName() {
        return stored instanceof Container.Instance object
                ? object.className().substring(object.className().lastIndexOf('.') + 1)
                : ValueText.brief(stored);
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return members().get(name).map(Operands::of);
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        if (!(stored instanceof Container.Instance)) {
            return Operand.Thing.super.item(key, budget);
        }
        return Things.member(members(), key, budget);
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return other instanceof ParameterThing
                ? Optional.empty()
                : Optional.of(other instanceof UnknownThing(Value that) && Content.equal(stored, that));
    }

    private Members members() {
        return stored instanceof Container.Instance object ? Members.of(object) : Members.NONE;
    }
}
