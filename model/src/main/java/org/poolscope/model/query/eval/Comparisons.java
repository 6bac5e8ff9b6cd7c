package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/** Python's questions about two operands. */
final class Comparisons {
    private Comparisons() {}

    static boolean compare(CompareOperator operator, Operand a, Operand b, Budget budget) throws QueryError {
        return switch (operator) {
            case EQUAL -> equal(a, b, budget);
            case NOT_EQUAL -> !equal(a, b, budget);
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> ordered(operator, a, b, budget);
            case IN -> Membership.contains(b, a, budget);
            case NOT_IN -> !Membership.contains(b, a, budget);
            case IS -> same(a, b);
            case IS_NOT -> !same(a, b);
        };
    }

    static boolean equal(Operand a, Operand b, Budget budget) throws QueryError {
        budget.enter();
        try {
            if (a instanceof Operand.Thing thing) {
                Optional<Boolean> answer = thing.equalTo(b, budget);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            if (b instanceof Operand.Thing thing) {
                Optional<Boolean> answer = thing.equalTo(a, budget);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return plainEqual(a, b, budget);
        } finally {
            budget.leave();
        }
    }

    /** As the parts of a list are compared: the very same is equal, even NaN. */
    static boolean sameOrEqual(Operand a, Operand b, Budget budget) throws QueryError {
        return identical(a, b) || equal(a, b, budget);
    }

    private static boolean plainEqual(Operand a, Operand b, Budget budget) throws QueryError {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b).filter(order -> order == 0).isPresent();
        }
        return switch (a) {
            case Operand.Text(String text) -> b instanceof Operand.Text(String other) && text.equals(other);
            case Operand.Octets one -> b instanceof Operand.Octets two && one.latin1().equals(two.latin1());
            case Operand.Items one -> b instanceof Operand.Items two && one.tuple() == two.tuple()
                    && one.items().size() == two.items().size()
                    && firstDifference(one.items(), two.items(), budget) < 0;
            case Operand.Unique one -> b instanceof Operand.Unique two
                    && one.byKey().keySet().equals(two.byKey().keySet());
            case Operand.Dict one -> b instanceof Operand.Dict two && one.byKey().size() == two.byKey().size()
                    && equalEntries(one.byKey(), two.byKey(), budget);
            case Operand.Span one -> b instanceof Operand.Span two && equalSpans(one, two);
            case Operand.Kind one -> b instanceof Operand.Kind two && one.name().equals(two.name());
            default -> identical(a, b);
        };
    }

    private static boolean equalEntries(Map<Object, Operand.Entry> one, Map<Object, Operand.Entry> two, Budget budget)
            throws QueryError {
        for (Map.Entry<Object, Operand.Entry> entry : one.entrySet()) {
            budget.step();
            Operand.Entry other = two.get(entry.getKey());
            if (other == null || !sameOrEqual(entry.getValue().value(), other.value(), budget)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalSpans(Operand.Span one, Operand.Span two) {
        return one.length().equals(two.length()) && (one.length().signum() == 0 || (one.start().equals(two.start())
                && (one.length().bitLength() == 1 || one.step().equals(two.step()))));
    }

    private static int firstDifference(List<Operand> one, List<Operand> two, Budget budget) throws QueryError {
        int shared = Math.min(one.size(), two.size());
        for (int i = 0; i < shared; i++) {
            budget.step();
            if (!sameOrEqual(one.get(i), two.get(i), budget)) {
                return i;
            }
        }
        return one.size() == two.size() ? -1 : shared;
    }

    static boolean ordered(CompareOperator operator, Operand a, Operand b, Budget budget) throws QueryError {
        budget.enter();
        try {
            if (a instanceof Operand.Thing thing) {
                Optional<Boolean> answer = thing.ordered(operator, b, budget);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            if (b instanceof Operand.Thing thing) {
                Optional<Boolean> answer = thing.ordered(operator.mirrored(), a, budget);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return plainOrdered(operator, a, b, budget);
        } finally {
            budget.leave();
        }
    }

    private static boolean plainOrdered(CompareOperator operator, Operand a, Operand b, Budget budget)
            throws QueryError {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b).filter(order -> holds(operator, order)).isPresent();
        }
        if (a instanceof Operand.Text(String one) && b instanceof Operand.Text(String two)) {
            return holds(operator, Characters.compare(one, two));
        }
        if (a instanceof Operand.Octets one && b instanceof Operand.Octets two) {
            return holds(operator, one.latin1().compareTo(two.latin1()));
        }
        if (a instanceof Operand.Items one && b instanceof Operand.Items two && one.tuple() == two.tuple()) {
            int at = firstDifference(one.items(), two.items(), budget);
            return (at >= 0 && at < one.items().size() && at < two.items().size())
                    ? ordered(operator, one.items().get(at), two.items().get(at), budget)
                    : holds(operator, Integer.compare(one.items().size(), two.items().size()));
        }
        if (a instanceof Operand.Unique one && b instanceof Operand.Unique two) {
            return inclusion(operator, one, two);
        }
        throw new QueryError("TypeError", "'" + operator.symbol() + "' not supported between instances of '"
                + TypeNames.of(a) + "' and '" + TypeNames.of(b) + "'");
    }

    private static boolean inclusion(CompareOperator operator, Operand.Unique one, Operand.Unique two) {
        boolean within = two.byKey().keySet().containsAll(one.byKey().keySet());
        boolean around = one.byKey().keySet().containsAll(two.byKey().keySet());
        return switch (operator) {
            case LESS -> within && !around;
            case LESS_EQUAL -> within;
            case GREATER -> around && !within;
            case GREATER_EQUAL -> around;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private static boolean holds(CompareOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    /** Identity as it shows in a query: what cannot change is the same when it is of one class and equal. */
    private static boolean same(Operand a, Operand b) {
        return switch (a) {
            case Operand.Whole(var one) -> b instanceof Operand.Whole(var two) && one.equals(two);
            case Operand.Text(var one) -> b instanceof Operand.Text(var two) && one.equals(two);
            case Operand.Kind one -> b instanceof Operand.Kind two && one.name().equals(two.name());
            case ParameterThing one -> b instanceof ParameterThing two && isSame(one.parameter(), two.parameter());
            default -> identical(a, b);
        };
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean identical(Operand a, Operand b) {
        return a == b;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Object a, @Nullable Object b) {
        return a == b;
    }
}
