package org.poolscope.model.query.eval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Vector;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A vector or quaternion, equal only to another of its class. */
record VectorThing(Vector vector) implements Operand.Thing {

    @Override
    public String typeName() {
        return vector.className();
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "components" -> Optional.of(Operands.of(
                    new Container.Sequence(Container.Sequence.SequenceType.LIST, vector.components())));
            case "unit" -> Optional.of(text(vector.unit()));
            case "typecode" -> Optional.of(text(vector.typecode()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return other instanceof ParameterThing
                ? Optional.empty()
                : Optional.of(other instanceof VectorThing(Vector that) && vector.equals(that));
    }

    private static Operand text(@Nullable String text) {
        return text == null ? Operand.None.NONE : Operands.of(new Value.Text(text));
    }
}
