package org.poolscope.model.query.eval;

import java.util.Map;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/** Methods of sets that change nothing. */
final class SetMethods {
    static final Map<String, Method<Operand.Unique>> TABLE = Map.of(
            "union", (self, arguments) -> combined(BinaryOperator.OR, self, arguments),
            "intersection", (self, arguments) -> combined(BinaryOperator.AND, self, arguments),
            "difference", (self, arguments) -> combined(BinaryOperator.SUBTRACT, self, arguments),
            "symmetric_difference", (self, arguments) -> combined(BinaryOperator.XOR, self, arguments),
            "issubset", (self, arguments) -> compared(CompareOperator.LESS_EQUAL, self, arguments),
            "issuperset", (self, arguments) -> compared(CompareOperator.GREATER_EQUAL, self, arguments),
            "isdisjoint", (self, arguments) -> Operand.Bool
                    .of(!Truth.of(combined(BinaryOperator.AND, self, arguments))));

    private SetMethods() {}

    private static Operand combined(BinaryOperator operator, Operand.Unique self, Arguments arguments)
            throws QueryError {
        return Arithmetic.binary(operator, self, other(self, arguments), arguments.budget());
    }

    private static Operand compared(CompareOperator operator, Operand.Unique self, Arguments arguments)
            throws QueryError {
        return Operand.Bool
                .of(Comparisons.ordered(operator, self, other(self, arguments), arguments.budget()));
    }

    private static Operand.Unique other(Operand.Unique self, Arguments arguments) throws QueryError {
        arguments.expect(1, 1);
        return Keys.members(self.frozen(), Iteration.all(arguments.get(0), arguments.budget()), arguments.budget());
    }
}
