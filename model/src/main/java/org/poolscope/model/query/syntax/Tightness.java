package org.poolscope.model.query.syntax;

import org.poolscope.model.value.Value;

/** How tightly the outermost operator of a tree binds; a looser tree inside a tighter one stands in parentheses. */
final class Tightness {
    static final int LOOSEST = 0;
    static final int LAMBDA = 1;
    static final int CHOICE = 2;
    static final int SIGN = 14;
    static final int PRIMARY = 16;
    private static final int COMPARISON = 6;

    private Tightness() {}

    static int of(Expression tree) {
        return switch (tree) {
            case Expression.Slice _ -> LOOSEST;
            case Expression.Lambda _ -> LAMBDA;
            case Expression.Conditional _ -> CHOICE;
            case Expression.Logic logic -> logic.and() ? 4 : 3;
            case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT ? 5 : SIGN;
            case Expression.Comparison _ -> COMPARISON;
            case Expression.Binary binary -> COMPARISON + binary.operator().tightness() + (binary
                    .operator() == BinaryOperator.POWER ? 1 : 0);
            case Expression.Constant constant -> isNegative(constant.value()) ? SIGN : PRIMARY;
            case Expression.Name _,Expression.Attribute _,Expression.Subscript _,Expression.Call _,Expression.Display _,Expression.Mapping _,Expression.Comprehension _,Expression.Assignment _,Expression.Formatted _ ->
                PRIMARY;
        };
    }

    private static boolean isNegative(Value value) {
        return (value instanceof Value.Whole whole && whole.exact().signum() < 0)
                || (value instanceof Value.Real(double number) && Math.copySign(1, number) < 0);
    }
}
