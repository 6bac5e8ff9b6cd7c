package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/** Functions over all items of something. */
final class Series {
    private Series() {}

    /** {@code any} for {@code wanted} true, {@code all} for false. */
    static Operand decided(Arguments arguments, boolean wanted) throws QueryError {
        Steps steps = Iteration.of(arguments.expect(1, 1).get(0));
        for (@Nullable
        Operand next = steps.next(); next != null; next = steps.next()) {
            arguments.budget().step();
            if (Truth.of(next) == wanted) {
                return Operand.Bool.of(wanted);
            }
        }
        return Operand.Bool.of(!wanted);
    }

    static Operand extreme(Arguments arguments, boolean greatest) throws QueryError {
        arguments.expect(1, Integer.MAX_VALUE, "key", "default");
        Operand key = arguments.get(Integer.MAX_VALUE, "key", Operand.None.NONE);
        Steps steps = arguments.size() == 1 ? Iteration.of(arguments.get(0)) : Steps.over(arguments.positional());
        Operand best = steps.next();
        if (best == null) {
            if (arguments.named().containsKey("default")) {
                return arguments.get(Integer.MAX_VALUE, "default", Operand.None.NONE);
            }
            throw new QueryError("ValueError", arguments.function() + "() arg is an empty sequence");
        }
        Operand bestRank = rank(key, best, arguments.budget());
        CompareOperator operator = greatest ? CompareOperator.GREATER : CompareOperator.LESS;
        for (@Nullable
        Operand next = steps.next(); next != null; next = steps.next()) {
            arguments.budget().step();
            Operand rank = rank(key, next, arguments.budget());
            if (Comparisons.ordered(operator, rank, bestRank, arguments.budget())) {
                best = next;
                bestRank = rank;
            }
        }
        return best;
    }

    static Operand sum(Arguments arguments) throws QueryError {
        arguments.expect(1, 2, "start");
        Operand total = arguments.get(1, "start", new Operand.Whole(BigInteger.ZERO));
        if (total instanceof Operand.Text) {
            throw new QueryError("TypeError", "sum() can't sum strings [use ''.join(seq) instead]");
        }
        Steps steps = Iteration.of(arguments.get(0));
        for (@Nullable
        Operand next = steps.next(); next != null; next = steps.next()) {
            arguments.budget().step();
            total = Arithmetic.binary(BinaryOperator.ADD, total, next, arguments.budget());
        }
        return total;
    }

    static Operand sorted(Arguments arguments) throws QueryError {
        arguments.expect(1, 1, "key", "reverse");
        Operand key = arguments.get(1, "key", Operand.None.NONE);
        boolean reverse = Truth.of(arguments.get(1, "reverse", Operand.Bool.FALSE));
        Budget budget = arguments.budget();
        List<Operand> items = Iteration.all(arguments.get(0), budget);
        budget.items(items.size() * 4L);
        List<Ranked> ranked = new ArrayList<>();
        for (Operand item : items) {
            ranked.add(new Ranked(item, rank(key, item, budget)));
        }
        return Operand.Items.list(Merging.sorted(ranked, reverse, budget).stream().map(Ranked::item).toList());
    }

    static Operand reversed(Arguments arguments) throws QueryError {
        List<Operand> items = new ArrayList<>(Iteration.all(arguments.expect(1, 1).get(0), arguments.budget()));
        Collections.reverse(items);
        return new Operand.Drawn("reversed", Steps.over(items));
    }

    static Operand numbered(Arguments arguments) throws QueryError {
        arguments.expect(1, 2, "start");
        Steps steps = Iteration.of(arguments.get(0));
        BigInteger start = Numbers.index(arguments.get(1, "start", new Operand.Whole(BigInteger.ZERO)));
        BigInteger[] at = {start};
        return drawn("enumerate", arguments.budget(), () -> {
            Operand next = steps.next();
            at[0] = at[0].add(BigInteger.ONE);
            return next == null
                    ? null
                    : Operand.Items.tuple(new Operand.Whole(at[0].subtract(BigInteger.ONE)), next);
        });
    }

    static Operand paired(Arguments arguments) throws QueryError {
        List<Steps> all = new ArrayList<>();
        for (Operand one : arguments.expect(0, Integer.MAX_VALUE).positional()) {
            all.add(Iteration.of(one));
        }
        return drawn("zip", arguments.budget(), () -> {
            List<Operand> parts = parts(all);
            return parts.isEmpty() ? null : new Operand.Items(true, parts);
        });
    }

    static Operand mapped(Arguments arguments) throws QueryError {
        arguments.expect(2, Integer.MAX_VALUE);
        List<Steps> all = new ArrayList<>();
        for (Operand one : arguments.positional().subList(1, arguments.size())) {
            all.add(Iteration.of(one));
        }
        return drawn("map", arguments.budget(), () -> {
            List<Operand> parts = parts(all);
            return parts.isEmpty()
                    ? null
                    : called(arguments.get(0), arguments.budget(), parts.toArray(Operand[]::new));
        });
    }

    static Operand filtered(Arguments arguments) throws QueryError {
        Operand test = arguments.expect(2, 2).get(0);
        Steps steps = Iteration.of(arguments.get(1));
        return drawn("filter", arguments.budget(), () -> {
            for (@Nullable
            Operand next = steps.next(); next != null; next = steps.next()) {
                arguments.budget().step();
                if (Truth.of(rank(test, next, arguments.budget()))) {
                    return next;
                }
            }
            return null;
        });
    }

    private static List<Operand> parts(List<Steps> all) throws QueryError {
        List<Operand> parts = new ArrayList<>();
        for (Steps one : all) {
            Operand part = one.next();
            if (part == null) {
                return List.of();
            }
            parts.add(part);
        }
        return parts;
    }

    /** One may draw from another, and that from a third, so each draw goes a level down. */
    private static Operand drawn(String kind, Budget budget, Steps steps) {
        return new Operand.Drawn(kind, () -> {
            budget.enter();
            budget.step();
            Operand next = steps.next();
            budget.leave();
            return next;
        });
    }

    private static Operand rank(Operand key, Operand item, Budget budget) throws QueryError {
        return key == Operand.None.NONE ? item : called(key, budget, item);
    }

    private static Operand called(Operand function, Budget budget, Operand... arguments) throws QueryError {
        return switch (function) {
            case Operand.Function(String name, Operand.Body body) -> body.call(Arguments.of(name, budget, arguments));
            case Operand.Kind(String name, Operand.Body body) -> body.call(Arguments.of(name, budget, arguments));
            default -> throw new QueryError("TypeError", "'" + TypeNames.of(function) + "' object is not callable");
        };
    }

    /** An item and what it is sorted by. */
    record Ranked(Operand item, Operand rank) {}
}
