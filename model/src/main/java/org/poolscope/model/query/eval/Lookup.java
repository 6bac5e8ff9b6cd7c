package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.QueryError;

/** A thing that holds others by name. */
interface Lookup extends Operand.Thing {
    /** The names in order. */
    List<String> names() throws QueryError;

    @Override
    default Optional<Boolean> contains(Operand item, Budget budget) throws QueryError {
        return Optional.of(item instanceof Operand.Text(String name) && names().contains(name));
    }

    @Override
    default Optional<Long> length() throws QueryError {
        return Optional.of((long) names().size());
    }

    /** The methods that maps have. */
    default Optional<Operand> mapMethod(String name) {
        return switch (name) {
            case "keys" -> method(name, arguments -> Operand.Items.list(texts()));
            case "values" -> method(name, arguments -> Operand.Items.list(values(arguments.budget())));
            case "items" -> method(name, arguments -> {
                List<Operand> pairs = new ArrayList<>();
                for (Operand key : texts()) {
                    pairs.add(Operand.Items.tuple(key, item(key, arguments.budget())));
                }
                return Operand.Items.list(pairs);
            });
            case "get" -> method(name, arguments -> {
                arguments.expect(1, 2);
                return arguments.has(1) && !contains(arguments.get(0), arguments.budget()).orElse(false)
                        ? arguments.get(1)
                        : item(arguments.get(0), arguments.budget());
            });
            default -> Optional.empty();
        };
    }

    private List<Operand> texts() throws QueryError {
        return new ArrayList<>(names().stream().map(Operand.Text::new).toList());
    }

    private List<Operand> values(Budget budget) throws QueryError {
        List<Operand> values = new ArrayList<>();
        for (Operand key : texts()) {
            values.add(item(key, budget));
        }
        return values;
    }

    private static Optional<Operand> method(String name, Operand.Body body) {
        return Optional.of(new Operand.Function(name, body));
    }
}
