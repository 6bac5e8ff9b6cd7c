package org.poolscope.app.query;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.ExpressionText;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.query.syntax.UnaryOperator;
import org.poolscope.model.value.Value;

/** Reads the text of a query into rows; what is no row of the form stays as text. */
final class FormReader {
    private FormReader() {}

    /** The form of a text. */
    static Form read(String text) throws QueryError {
        Expression tree = Parser.parse(text);
        if (tree instanceof Expression.Constant(var _, Value value) && value.equals(new Value.Bool(true))) {
            return Form.EMPTY;
        }
        return tree instanceof Expression.Logic logic
                ? new Form(logic.and(), logic.operands().stream().map(FormReader::row).toList())
                : new Form(true, List.of(row(tree)));
    }

    private static FormRow row(Expression tree) {
        return condition(tree).<FormRow>map(one -> one).or(() -> group(tree))
                .orElseGet(() -> new FormRow.Written(ExpressionText.of(tree)));
    }

    private static Optional<FormRow> group(Expression tree) {
        boolean not = tree instanceof Expression.Unary(var _, UnaryOperator operator, var _)
                && operator == UnaryOperator.NOT;
        Expression inner = not && tree instanceof Expression.Unary unary ? unary.operand() : tree;
        return inner instanceof Expression.Logic logic
                ? Optional.of(new FormRow.Group(not, logic.and(), logic.operands().stream()
                        .map(each -> condition(each).<FormRow>map(one -> one)
                                .orElseGet(() -> new FormRow.Written(ExpressionText.of(each))))
                        .toList()))
                : Optional.empty();
    }

    private static Optional<FormRow.Condition> condition(Expression tree) {
        return switch (tree) {
            case Expression.Unary unary when unary.operator() == UnaryOperator.NOT -> condition(unary.operand())
                    .filter(inner -> !inner.not())
                    .map(inner -> new FormRow.Condition(true, inner.field(), inner.operator(), inner.values(),
                            inner.bare()));
            case Expression.Comparison comparison when comparison.links().size() == 1 -> comparison(
                    comparison.first(), comparison.links().getFirst());
            case Expression.Call call -> call(call);
            default -> Optional.empty();
        };
    }

    private static Optional<FormRow.Condition> comparison(Expression left, Expression.Link link) {
        Expression right = link.operand();
        CompareOperator operator = link.operator();
        boolean membership = operator == CompareOperator.IN || operator == CompareOperator.NOT_IN;
        Optional<Field> field = field(left);
        if (membership && field.isPresent()) {
            FormOperator many = operator == CompareOperator.IN ? FormOperator.ONE_OF : FormOperator.NONE_OF;
            return right instanceof Expression.Display display && !display.items().isEmpty()
                    && display.kind() == Expression.DisplayKind.TUPLE
                            ? values(display.items()).map(all -> row(field.get(), many, all))
                            : Optional.empty();
        }
        if (membership) {
            return within(left, operator == CompareOperator.IN, right);
        }
        Optional<FormOperator> plain = operator(operator);
        return field.flatMap(of -> plain.flatMap(how -> constant(right).map(value -> row(of, how, List.of(value)))));
    }

    /** {@code "x" in m} and {@code "part" in m["x"].value}. */
    private static Optional<FormRow.Condition> within(Expression left, boolean in, Expression right) {
        Optional<String> text = constant(left).map(FormValue::value).filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value());
        if (text.isPresent() && isMetadata(right)) {
            return Optional.of(FormRow.Condition.of(text.get(), in ? FormOperator.HAS : FormOperator.LACKS));
        }
        return text.isPresent() && in
                ? field(right).filter(Field::bare).map(of -> row(of, FormOperator.CONTAINS,
                        List.of(FormValue.of(new Value.Text(text.get())))))
                : Optional.empty();
    }

    private static Optional<FormRow.Condition> call(Expression.Call call) {
        if (!(call.function() instanceof Expression.Attribute method) || call.arguments().size() != 1
                || !call.arguments().getFirst().name().isEmpty()) {
            return Optional.empty();
        }
        Optional<FormOperator> operator = switch (method.name()) {
            case "startswith" -> Optional.of(FormOperator.STARTS);
            case "endswith" -> Optional.of(FormOperator.ENDS);
            default -> Optional.empty();
        };
        return operator.flatMap(how -> field(method.target()).filter(Field::bare)
                .flatMap(of -> constant(call.arguments().getFirst().value()).map(value -> row(of, how,
                        List.of(value)))));
    }

    private record Field(String name, boolean bare) {}

    private static FormRow.Condition row(Field field, FormOperator operator, List<FormValue> values) {
        return new FormRow.Condition(false, field.name(), operator, values, field.bare());
    }

    /** {@code m["x"]} and {@code m["x"].value}. */
    private static Optional<Field> field(Expression tree) {
        boolean bare = tree instanceof Expression.Attribute attribute && attribute.name().equals("value");
        Expression inner = bare && tree instanceof Expression.Attribute attribute ? attribute.target() : tree;
        return inner instanceof Expression.Subscript(var _, Expression target, Expression index) && isMetadata(target)
                && index instanceof Expression.Constant(var _, Value.Text(String name))
                        ? Optional.of(new Field(name, bare))
                        : Optional.empty();
    }

    private static boolean isMetadata(Expression tree) {
        return tree instanceof Expression.Name(var _, String name) && name.equals("m");
    }

    private static Optional<List<FormValue>> values(List<Expression> items) {
        List<FormValue> values = items.stream().flatMap(item -> constant(item).stream()).toList();
        return values.size() == items.size() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<FormValue> constant(Expression tree) {
        return switch (tree) {
            case Expression.Constant(var _, Value value) when !(value instanceof Value.Bytes) ->
                Optional.of(FormValue.of(value));
            case Expression.Unary(var _, UnaryOperator operator, Expression.Constant(var _, Value value)) when operator == UnaryOperator.MINUS ->
                switch (value) {
                    case Value.Whole whole when whole.exact().signum() > 0 -> Optional.of(
                            FormValue.of(Value.Whole.of(whole.exact().negate(), false)));
                    case Value.Real(double number) when number > 0 -> Optional.of(
                            FormValue.of(new Value.Real(-number)));
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private static Optional<FormOperator> operator(CompareOperator operator) {
        return switch (operator) {
            case EQUAL -> Optional.of(FormOperator.EQUAL);
            case NOT_EQUAL -> Optional.of(FormOperator.NOT_EQUAL);
            case LESS -> Optional.of(FormOperator.LESS);
            case LESS_EQUAL -> Optional.of(FormOperator.AT_MOST);
            case GREATER -> Optional.of(FormOperator.MORE);
            case GREATER_EQUAL -> Optional.of(FormOperator.AT_LEAST);
            case IN, NOT_IN, IS, IS_NOT -> Optional.empty();
        };
    }
}
