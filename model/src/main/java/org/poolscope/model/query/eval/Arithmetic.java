package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.query.syntax.UnaryOperator;

/** Python's operators that give a new operand. */
final class Arithmetic {
    private Arithmetic() {}

    static Operand unary(UnaryOperator operator, Operand operand) throws QueryError {
        if (operator == UnaryOperator.NOT) {
            return Operand.Bool.of(!Truth.of(operand));
        }
        if (operand instanceof Operand.Real(double value) && operator != UnaryOperator.INVERT) {
            return operator == UnaryOperator.MINUS ? new Operand.Real(-value) : operand;
        }
        BigInteger whole = Numbers.whole(operand).orElseThrow(() -> new QueryError("TypeError",
                "bad operand type for unary " + operator.symbol() + ": '" + TypeNames.of(operand) + "'"));
        return new Operand.Whole(switch (operator) {
            case MINUS -> whole.negate();
            case INVERT -> whole.not();
            case PLUS, NOT -> whole;
        });
    }

    static Operand binary(BinaryOperator operator, Operand a, Operand b, Budget budget) throws QueryError {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return numbers(operator, a, b, budget);
        }
        if (operator == BinaryOperator.MODULO && (a instanceof Operand.Text || a instanceof Operand.Octets)) {
            throw new QueryError("TypeError",
                    "formatting with % is not part of the query language; write f\"{value}\"");
        }
        Optional<Operand> answer = switch (operator) {
            case ADD -> joined(a, b, budget);
            case MULTIPLY -> a instanceof Operand.Whole || a instanceof Operand.Bool
                    ? repeated(b, a, budget)
                    : repeated(a, b, budget);
            case OR, AND, XOR, SUBTRACT -> sets(operator, a, b);
            case DIVIDE, FLOOR_DIVIDE, MODULO, POWER, SHIFT_LEFT, SHIFT_RIGHT -> Optional.empty();
        };
        if (answer.isEmpty() && a instanceof Operand.Thing thing) {
            answer = thing.binary(operator, b);
        }
        if (answer.isEmpty() && operator == BinaryOperator.ADD && b instanceof Operand.Thing thing) {
            answer = thing.binary(operator, a);
        }
        return answer.orElseThrow(() -> new QueryError("TypeError", "unsupported operand type(s) for "
                + operator.messageName() + ": '" + TypeNames.of(a) + "' and '" + TypeNames.of(b) + "'"));
    }

    private static Operand numbers(BinaryOperator operator, Operand a, Operand b, Budget budget) throws QueryError {
        if (a instanceof Operand.Bool one && b instanceof Operand.Bool two) {
            boolean x = one == Operand.Bool.TRUE;
            boolean y = two == Operand.Bool.TRUE;
            switch (operator) {
                case OR -> {
                    return Operand.Bool.of(x || y);
                }
                case AND -> {
                    return Operand.Bool.of(x && y);
                }
                case XOR -> {
                    return Operand.Bool.of(x ^ y);
                }
                default -> {
                }
            }
        }
        Optional<BigInteger> x = Numbers.whole(a);
        Optional<BigInteger> y = Numbers.whole(b);
        if (x.isPresent() && y.isPresent()) {
            return Integers.binary(operator, x.get(), y.get(), budget);
        }
        return switch (operator) {
            case OR, XOR, AND, SHIFT_LEFT, SHIFT_RIGHT -> throw new QueryError("TypeError",
                    "unsupported operand type(s) for " + operator.symbol() + ": '" + TypeNames.of(a) + "' and '"
                            + TypeNames.of(b) + "'");
            default -> Reals.binary(operator, Numbers.real(a), Numbers.real(b));
        };
    }

    private static Optional<Operand> joined(Operand a, Operand b, Budget budget) throws QueryError {
        if (a instanceof Operand.Text(String one)) {
            if (!(b instanceof Operand.Text(String two))) {
                throw new QueryError("TypeError",
                        "can only concatenate str (not \"" + TypeNames.of(b) + "\") to str");
            }
            budget.items((long) one.length() + two.length());
            return Optional.of(new Operand.Text(one + two));
        }
        if (a instanceof Operand.Octets one && b instanceof Operand.Octets two) {
            budget.items((long) one.latin1().length() + two.latin1().length());
            return Optional.of(new Operand.Octets(one.latin1() + two.latin1(), one.array()));
        }
        if (a instanceof Operand.Items one) {
            if (!(b instanceof Operand.Items two) || one.tuple() != two.tuple()) {
                throw new QueryError("TypeError", "can only concatenate " + TypeNames.of(a) + " (not \""
                        + TypeNames.of(b) + "\") to " + TypeNames.of(a));
            }
            budget.items((long) one.items().size() + two.items().size());
            List<Operand> all = new ArrayList<>(one.items());
            all.addAll(two.items());
            return Optional.of(new Operand.Items(one.tuple(), all));
        }
        return Optional.empty();
    }

    private static Optional<Operand> repeated(Operand series, Operand times, Budget budget) throws QueryError {
        boolean isSeries = series instanceof Operand.Text || series instanceof Operand.Octets
                || series instanceof Operand.Items;
        if (!isSeries) {
            return Optional.empty();
        }
        BigInteger count = Numbers.whole(times).orElseThrow(() -> new QueryError("TypeError",
                "can't multiply sequence by non-int of type '" + TypeNames.of(times) + "'"));
        int copies = Math.max(0, Numbers.clamped(count));
        return Optional.of(switch (series) {
            case Operand.Text(String text) -> new Operand.Text(repeated(text, copies, budget));
            case Operand.Octets octets ->
                new Operand.Octets(repeated(octets.latin1(), copies, budget), octets.array());
            case Operand.Items items -> {
                budget.items((long) items.items().size() * copies);
                List<Operand> all = new ArrayList<>();
                for (int i = 0; i < copies && !items.items().isEmpty(); i++) {
                    all.addAll(items.items());
                }
                yield new Operand.Items(items.tuple(), all);
            }
            default -> throw new IllegalArgumentException(TypeNames.of(series));
        });
    }

    private static String repeated(String text, int copies, Budget budget) throws QueryError {
        budget.items((long) text.length() * copies);
        return text.repeat(copies);
    }

    private static Optional<Operand> sets(BinaryOperator operator, Operand a, Operand b) {
        if (!(a instanceof Operand.Unique one) || !(b instanceof Operand.Unique two)) {
            return Optional.empty();
        }
        Map<Object, Operand> result = new LinkedHashMap<>(one.byKey());
        switch (operator) {
            case OR -> two.byKey().forEach(result::putIfAbsent);
            case AND -> result.keySet().retainAll(two.byKey().keySet());
            case SUBTRACT -> result.keySet().removeAll(two.byKey().keySet());
            case XOR -> {
                result.keySet().removeAll(two.byKey().keySet());
                two.byKey().forEach((key, member) -> {
                    if (!one.byKey().containsKey(key)) {
                        result.put(key, member);
                    }
                });
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Operand.Unique(one.frozen(), result));
    }
}
