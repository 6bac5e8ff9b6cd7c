package org.poolscope.model.query.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.query.syntax.Expression.Argument;
import org.poolscope.model.query.syntax.Expression.ComprehensionKind;
import org.poolscope.model.value.Value;

/** Prints a tree as the text that {@link Parser} reads back as an equal tree, with the fewest parentheses. */
public final class ExpressionText {
    private final StringBuilder out = new StringBuilder();
    private final boolean inField;

    private ExpressionText(boolean inField) {
        this.inField = inField;
    }

    /** The text of {@code tree}. */
    public static String of(Expression tree) {
        ExpressionText text = new ExpressionText(false);
        text.write(tree, Tightness.LOOSEST);
        return text.out.toString();
    }

    /** The text of a field in an f-string, which may hold no backslash. */
    static String ofField(Expression tree) {
        ExpressionText text = new ExpressionText(true);
        text.write(tree, Tightness.CHOICE);
        return text.out.toString();
    }

    private void write(Expression tree, int least) {
        boolean wrapped = Tightness.of(tree) < least;
        out.append(wrapped ? "(" : "");
        switch (tree) {
            case Expression.Constant constant -> constant(constant.value());
            case Expression.Name name -> out.append(name.name());
            case Expression.Attribute attribute -> attribute(attribute);
            case Expression.Subscript subscript -> {
                write(subscript.target(), Tightness.PRIMARY);
                out.append('[');
                write(subscript.index(), Tightness.LOOSEST);
                out.append(']');
            }
            case Expression.Slice slice -> slice(slice);
            case Expression.Call call -> call(call);
            case Expression.Unary unary -> {
                out.append(unary.operator().symbol()).append(unary.operator() == UnaryOperator.NOT ? " " : "");
                write(unary.operand(), Tightness.of(unary));
            }
            case Expression.Binary binary -> binary(binary);
            case Expression.Comparison comparison -> {
                write(comparison.first(), Tightness.of(comparison) + 1);
                comparison.links().forEach(link -> {
                    out.append(' ').append(link.operator().symbol()).append(' ');
                    write(link.operand(), Tightness.of(comparison) + 1);
                });
            }
            case Expression.Logic logic -> series(logic.operands(), logic.and() ? " and " : " or ",
                    operand -> write(operand, Tightness.of(logic) + 1));
            case Expression.Conditional choice -> {
                write(choice.then(), Tightness.CHOICE + 1);
                out.append(" if ");
                write(choice.test(), Tightness.CHOICE + 1);
                out.append(" else ");
                write(choice.otherwise(), Tightness.LAMBDA);
            }
            case Expression.Display display -> display(display);
            case Expression.Mapping mapping -> {
                out.append('{');
                series(mapping.pairs(), ", ", pair -> {
                    write(pair.key(), Tightness.LAMBDA);
                    out.append(": ");
                    write(pair.value(), Tightness.LAMBDA);
                });
                out.append('}');
            }
            case Expression.Comprehension comprehension -> {
                String brackets = switch (comprehension.kind()) {
                    case LIST -> "[]";
                    case SET, DICT -> "{}";
                    case GENERATOR -> "()";
                };
                out.append(brackets.charAt(0));
                loops(comprehension);
                out.append(brackets.charAt(1));
            }
            case Expression.Lambda lambda -> {
                out.append(lambda.parameters().isEmpty() ? "lambda" : "lambda ");
                out.append(String.join(", ", lambda.parameters())).append(": ");
                write(lambda.body(), Tightness.LAMBDA);
            }
            case Expression.Assignment assignment -> {
                out.append('(').append(assignment.name()).append(" := ");
                write(assignment.value(), Tightness.LAMBDA);
                out.append(')');
            }
            case Expression.Formatted formatted -> new FormattedText(out).write(formatted.pieces());
        }
        out.append(wrapped ? ")" : "");
    }

    private void constant(Value value) {
        switch (value) {
            case Value.Bool(boolean truth) -> out.append(truth ? "True" : "False");
            case Value.Whole whole -> {
                // Decimal digits are bounded by Python, hexadecimal ones are not.
                out.append(whole.exact().bitLength() > 10_000
                        ? (whole.exact().signum() < 0 ? "-0x" : "0x") + whole.exact().abs().toString(16)
                        : whole.exact().toString());
            }
            case Value.Real(double number) when Double.isInfinite(number) ->
                out.append(number > 0 ? "1e999" : "-1e999");
            case Value.Real(double number) -> out.append(FloatText.repr(number));
            case Value.Text(String text) when inField -> Quoted.plain(text, out);
            case Value.Text(String text) -> Quoted.text(text, out);
            case Value.Bytes bytes -> Quoted.bytes(bytes, out);
            default -> out.append("None");
        }
    }

    private void attribute(Expression.Attribute attribute) {
        boolean number = attribute.target() instanceof Expression.Constant(At _, Value value)
                && (value instanceof Value.Whole || value instanceof Value.Real);
        out.append(number ? "(" : "");
        write(attribute.target(), number ? Tightness.LOOSEST : Tightness.PRIMARY);
        out.append(number ? ")." : ".").append(attribute.name());
    }

    private void slice(Expression.Slice slice) {
        slice.start().ifPresent(start -> write(start, Tightness.CHOICE));
        out.append(':');
        slice.stop().ifPresent(stop -> write(stop, Tightness.CHOICE));
        slice.step().ifPresent(step -> {
            out.append(':');
            write(step, Tightness.CHOICE);
        });
    }

    private void call(Expression.Call call) {
        write(call.function(), Tightness.PRIMARY);
        out.append('(');
        if (call.arguments().size() == 1
                && call.arguments().getFirst().value() instanceof Expression.Comprehension loop
                && loop.kind() == ComprehensionKind.GENERATOR && call.arguments().getFirst().name().isEmpty()) {
            loops(loop);
        } else {
            series(call.arguments(), ", ", this::argument);
        }
        out.append(')');
    }

    private void argument(Argument argument) {
        out.append(argument.name()).append(argument.name().isEmpty() ? "" : "=");
        write(argument.value(), Tightness.LAMBDA);
    }

    private void binary(Expression.Binary binary) {
        int own = Tightness.of(binary);
        boolean power = binary.operator() == BinaryOperator.POWER;
        write(binary.left(), power ? Tightness.PRIMARY : own);
        out.append(' ').append(binary.operator().symbol()).append(' ');
        write(binary.right(), power ? Tightness.SIGN : own + 1);
    }

    private void display(Expression.Display display) {
        String brackets = switch (display.kind()) {
            case LIST -> "[]";
            case TUPLE -> "()";
            case SET -> "{}";
        };
        out.append(brackets.charAt(0));
        series(display.items(), ", ", item -> write(item, Tightness.LAMBDA));
        boolean lone = display.kind() == Expression.DisplayKind.TUPLE && display.items().size() == 1;
        out.append(lone ? "," : "").append(brackets.charAt(1));
    }

    private void loops(Expression.Comprehension comprehension) {
        write(comprehension.element(), Tightness.LAMBDA);
        Optional<Expression> value = comprehension.value();
        if (value.isPresent()) {
            out.append(": ");
            write(value.get(), Tightness.LAMBDA);
        }
        for (Expression.Clause clause : comprehension.clauses()) {
            boolean lone = clause.target().unpacks() && clause.target().names().size() == 1;
            out.append(" for ").append(String.join(", ", clause.target().names())).append(lone ? "," : "");
            out.append(" in ");
            write(clause.source(), Tightness.CHOICE + 1);
            clause.conditions().forEach(condition -> {
                out.append(" if ");
                write(condition, Tightness.CHOICE + 1);
            });
        }
    }

    private <T> void series(List<T> items, String between, Consumer<T> item) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : between);
            item.accept(items.get(i));
        }
    }
}
