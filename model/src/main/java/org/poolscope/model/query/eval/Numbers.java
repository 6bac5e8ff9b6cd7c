package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.poolscope.model.query.syntax.QueryError;

/** What counts as a number, and how the two kinds of number meet. */
final class Numbers {
    private Numbers() {}

    /** The integer of an int or bool. */
    static Optional<BigInteger> whole(Operand operand) {
        return switch (operand) {
            case Operand.Whole(BigInteger value) -> Optional.of(value);
            case Operand.Bool truth -> Optional.of(truth == Operand.Bool.TRUE ? BigInteger.ONE : BigInteger.ZERO);
            default -> Optional.empty();
        };
    }

    static boolean isNumber(Operand operand) {
        return operand instanceof Operand.Whole || operand instanceof Operand.Bool || operand instanceof Operand.Real;
    }

    /** A number as a float. */
    static double real(Operand operand) throws QueryError {
        if (operand instanceof Operand.Real(double value)) {
            return value;
        }
        Optional<BigInteger> whole = whole(operand);
        if (whole.isEmpty()) {
            throw new QueryError("TypeError", "must be real number, not " + TypeNames.of(operand));
        }
        double value = whole.get().doubleValue();
        if (Double.isInfinite(value)) {
            throw new QueryError("OverflowError", "int too large to convert to float");
        }
        return value;
    }

    /** An integer that stands for a position or count. */
    static BigInteger index(Operand operand) throws QueryError {
        Optional<BigInteger> whole = whole(operand);
        if (whole.isEmpty()) {
            throw new QueryError("TypeError",
                    "'" + TypeNames.of(operand) + "' object cannot be interpreted as an integer");
        }
        return whole.get();
    }

    /** An integer that stands for a position or count, brought into the range of int. */
    static int clamped(BigInteger number) {
        return number.bitLength() < 32
                ? number.intValue()
                : number.signum() < 0
                        ? -Integer.MAX_VALUE
                        : Integer.MAX_VALUE;
    }

    /** Exact order of two numbers, empty if one is NaN. */
    static Optional<Integer> compare(Operand a, Operand b) {
        if (a instanceof Operand.Real(double x) && b instanceof Operand.Real(double y)) {
            return Double.isNaN(x) || Double.isNaN(y) ? Optional.empty() : Optional.of(x < y ? -1 : x > y ? 1 : 0);
        }
        if (a instanceof Operand.Real(double x)) {
            return compare(x, whole(b).orElseThrow());
        }
        if (b instanceof Operand.Real(double y)) {
            return compare(y, whole(a).orElseThrow()).map(order -> -order);
        }
        return Optional.of(whole(a).orElseThrow().compareTo(whole(b).orElseThrow()));
    }

    private static Optional<Integer> compare(double x, BigInteger y) {
        if (Double.isNaN(x)) {
            return Optional.empty();
        }
        if (Double.isInfinite(x) || y.bitLength() > 1100) {
            double far = y.bitLength() > 1100 && !Double.isInfinite(x) ? -y.signum() : x;
            return Optional.of(far > 0 ? 1 : -1);
        }
        if (y.bitLength() <= 53) {
            return Optional.of(x < y.doubleValue() ? -1 : x > y.doubleValue() ? 1 : 0);
        }
        return Optional.of(new BigDecimal(x).compareTo(new BigDecimal(y)));
    }

    /** The integer below a float. */
    static BigInteger floor(double value, String toWhat) throws QueryError {
        if (Double.isNaN(value)) {
            throw new QueryError("ValueError", "cannot convert float NaN to " + toWhat);
        }
        if (Double.isInfinite(value)) {
            throw new QueryError("OverflowError", "cannot convert float infinity to " + toWhat);
        }
        return new BigDecimal(Math.floor(value)).toBigInteger();
    }
}
