package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.Map;

/** Methods of numbers. */
final class NumberMethods {
    static final Map<String, Method<Operand>> TABLE = Map.of(
            "bit_length", (self, arguments) -> {
                arguments.expect(0, 0);
                BigInteger number = Numbers.index(self);
                return Operand.Whole.of(number.abs().bitLength());
            },
            "bit_count", (self, arguments) -> {
                arguments.expect(0, 0);
                return Operand.Whole.of(Numbers.index(self).abs().bitCount());
            },
            "is_integer", (self, arguments) -> {
                arguments.expect(0, 0);
                double number = Numbers.real(self);
                return Operand.Bool.of(number == Math.rint(number) && !Double.isInfinite(number));
            });

    private NumberMethods() {}
}
