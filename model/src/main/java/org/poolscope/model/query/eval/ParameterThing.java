package org.poolscope.model.query.eval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** A metadata entry. Compared with a plain value it stands for its own value; it always counts as true. */
record ParameterThing(Parameter parameter) implements Operand.Thing {

    @Override
    public String typeName() {
        return parameter.className();
    }

    /** Its value; a list that fdi calls a tuple is one. */
    Operand value() {
        Operand value = Operands.of(parameter.value());
        return value instanceof Operand.Items items && "tuple".equals(parameter.type())
                ? new Operand.Items(true, items.items())
                : value;
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "value" -> Optional.of(value());
            case "type" -> Optional.of(text(parameter.type()));
            case "description" -> Optional.of(new Operand.Text(parameter.description()));
            case "default" -> Optional.of(Operands.of(parameter.defaultValue()));
            case "valid" -> Optional.of(Operands.of(parameter.members().orNone("valid")));
            case "unit", "typecode" -> parameter.members().get(name).map(Operands::of);
            case "getValue" -> method(name, value());
            case "getType" -> method(name, text(parameter.type()));
            case "getDescription" -> method(name, new Operand.Text(parameter.description()));
            case "getDefault" -> method(name, Operands.of(parameter.defaultValue()));
            case "getUnit" -> parameter.members().get("unit").flatMap(unit -> method(name, Operands.of(unit)));
            case "isValid" -> method(name, Operand.Bool.of(parameter.isValid()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) throws QueryError {
        if (other instanceof ParameterThing(Parameter that)) {
            return Optional.of(parameter.equals(that));
        }
        return Optional.of(standsForValue(other) && Comparisons.equal(value(), other, budget));
    }

    @Override
    public Optional<Boolean> ordered(CompareOperator operator, Operand other, Budget budget) throws QueryError {
        return standsForValue(other)
                ? Optional.of(Comparisons.ordered(operator, value(), other, budget))
                : Optional.empty();
    }

    @Override
    public String text() {
        Value value = parameter.value();
        return value instanceof Container.Instance object
                ? "<" + object.className() + ">"
                : ValueText.repr(value, 1000);
    }

    private static boolean standsForValue(Operand other) {
        return Numbers.isNumber(other) || other instanceof Operand.Text || other instanceof Operand.Items
                || other instanceof TimeThing || other instanceof VectorThing;
    }

    private static Operand text(@Nullable String text) {
        return text == null ? Operand.None.NONE : new Operand.Text(text);
    }

    private static Optional<Operand> method(String name, Operand result) {
        return Optional.of(new Operand.Function(name, arguments -> {
            arguments.expect(0, 0);
            return result;
        }));
    }
}
