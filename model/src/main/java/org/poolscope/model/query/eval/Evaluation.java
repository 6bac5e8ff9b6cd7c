package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.Expression.Argument;
import org.poolscope.model.query.syntax.Expression.Link;
import org.poolscope.model.query.syntax.QueryError;

/** Works out a tree for one product. Belongs to one thread. */
final class Evaluation {
    private final Budget budget;
    private final Comprehending comprehending = new Comprehending(this);

    Evaluation(Budget budget) {
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    Operand of(Expression tree, Environment names) throws QueryError {
        try {
            budget.enter();
            budget.step();
            Operand result = worked(tree, names);
            budget.leave();
            return result;
        } catch (QueryError error) {
            throw error.at(tree.at().offset());
        }
    }

    private Operand worked(Expression tree, Environment names) throws QueryError {
        return switch (tree) {
            case Expression.Constant constant -> Operands.of(constant.value());
            case Expression.Name name -> names.get(name.name());
            case Expression.Attribute attribute ->
                Attributes.of(of(attribute.target(), names), attribute.name(), budget);
            case Expression.Subscript subscript ->
                Indexing.item(of(subscript.target(), names), of(subscript.index(), names), budget);
            case Expression.Slice slice -> new Operand.Cut(part(slice.start(), names), part(slice.stop(), names),
                    part(slice.step(), names));
            case Expression.Call call -> call(call, names);
            case Expression.Unary unary -> Arithmetic.unary(unary.operator(), of(unary.operand(), names));
            case Expression.Binary binary ->
                Arithmetic.binary(binary.operator(), of(binary.left(), names), of(binary.right(), names), budget);
            case Expression.Comparison comparison -> comparison(comparison, names);
            case Expression.Logic logic -> logic(logic, names);
            case Expression.Conditional choice ->
                of(Truth.of(of(choice.test(), names)) ? choice.then() : choice.otherwise(), names);
            case Expression.Display display -> display(display, names);
            case Expression.Mapping mapping -> mapping(mapping, names);
            case Expression.Comprehension comprehension -> comprehending.of(comprehension, names);
            case Expression.Lambda lambda -> lambda(lambda, names);
            case Expression.Assignment assignment -> {
                Operand value = of(assignment.value(), names);
                names.put(assignment.name(), value);
                yield value;
            }
            case Expression.Formatted formatted -> new Operand.Text(text(formatted.pieces(), names));
        };
    }

    private Operand part(Optional<Expression> bound, Environment names) throws QueryError {
        return bound.isPresent() ? of(bound.get(), names) : Operand.None.NONE;
    }

    private Operand call(Expression.Call call, Environment names) throws QueryError {
        Operand function = of(call.function(), names);
        List<Operand> positional = new ArrayList<>();
        Map<String, Operand> named = new LinkedHashMap<>();
        for (Argument argument : call.arguments()) {
            Operand value = of(argument.value(), names);
            if (argument.name().isEmpty()) {
                positional.add(value);
            } else if (named.put(argument.name(), value) != null) {
                throw new QueryError("SyntaxError", "keyword argument repeated: " + argument.name(),
                        argument.value().at().offset());
            }
        }
        return switch (function) {
            case Operand.Function(String name, Operand.Body body) ->
                body.call(new Arguments(name, positional, named, budget));
            case Operand.Kind(String name, Operand.Body body) ->
                body.call(new Arguments(name, positional, named, budget));
            default -> throw new QueryError("TypeError", "'" + TypeNames.of(function) + "' object is not callable");
        };
    }

    private Operand comparison(Expression.Comparison comparison, Environment names) throws QueryError {
        Operand left = of(comparison.first(), names);
        for (Link link : comparison.links()) {
            Operand right = of(link.operand(), names);
            try {
                if (!Comparisons.compare(link.operator(), left, right, budget)) {
                    return Operand.Bool.FALSE;
                }
            } catch (QueryError error) {
                throw error.at(link.at().offset());
            }
            left = right;
        }
        return Operand.Bool.TRUE;
    }

    private Operand logic(Expression.Logic logic, Environment names) throws QueryError {
        Operand value = Operand.None.NONE;
        for (Expression operand : logic.operands()) {
            value = of(operand, names);
            if (Truth.of(value) != logic.and()) {
                return value;
            }
        }
        return value;
    }

    private Operand display(Expression.Display display, Environment names) throws QueryError {
        List<Operand> items = new ArrayList<>();
        for (Expression item : display.items()) {
            items.add(of(item, names));
        }
        return switch (display.kind()) {
            case LIST -> new Operand.Items(false, items);
            case TUPLE -> new Operand.Items(true, items);
            case SET -> Keys.members(false, items, budget);
        };
    }

    private Operand mapping(Expression.Mapping mapping, Environment names) throws QueryError {
        Map<Object, Operand.Entry> entries = new LinkedHashMap<>();
        for (Expression.Pair pair : mapping.pairs()) {
            Operand key = of(pair.key(), names);
            entries.put(Keys.of(key, budget), new Operand.Entry(key, of(pair.value(), names)));
        }
        return new Operand.Dict(entries);
    }

    private Operand lambda(Expression.Lambda lambda, Environment names) {
        List<String> parameters = lambda.parameters();
        return new Operand.Function("<lambda>", arguments -> {
            arguments.expect(0, parameters.size(), parameters.toArray(String[]::new));
            Environment inner = new Environment(names);
            for (int i = 0; i < parameters.size(); i++) {
                String parameter = parameters.get(i);
                if (!arguments.has(i) && !arguments.named().containsKey(parameter)) {
                    throw new QueryError("TypeError",
                            "<lambda>() missing 1 required positional argument: '" + parameter + "'");
                }
                inner.put(parameter, arguments.get(i, parameter, Operand.None.NONE));
            }
            return of(lambda.body(), inner);
        });
    }

    private String text(List<Expression.Piece> pieces, Environment names) throws QueryError {
        StringBuilder out = new StringBuilder();
        for (Expression.Piece piece : pieces) {
            switch (piece) {
                case Expression.Plain(String text) -> out.append(text);
                case Expression.Field field -> {
                    Operand value = of(field.value(), names);
                    Operand shown = switch (field.conversion()) {
                        case "r" -> new Operand.Text(Repr.of(value, budget));
                        case "a" -> new Operand.Text(Formatting.ascii(Repr.of(value, budget)));
                        case "s" -> new Operand.Text(Repr.text(value, budget));
                        default -> value;
                    };
                    out.append(Formatting.of(shown, text(field.format(), names), budget));
                }
            }
            budget.items(out.length());
        }
        return out.toString();
    }
}
