package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.QueryError;

/** Python's arithmetic of floats. */
final class Reals {
    private Reals() {}

    static Operand binary(BinaryOperator operator, double a, double b) throws QueryError {
        return new Operand.Real(switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / divisor(b, "float division by zero");
            case FLOOR_DIVIDE -> floorDivide(a, divisor(b, "float floor division by zero"));
            case MODULO -> modulo(a, divisor(b, "float modulo"));
            case POWER -> power(a, b);
            case OR, XOR, AND, SHIFT_LEFT, SHIFT_RIGHT -> throw new IllegalArgumentException(operator.symbol());
        });
    }

    /** The remainder with the sign of {@code b}. */
    static double modulo(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return rest < 0 == b < 0 ? rest : rest + b;
    }

    /** The quotient rounded down, by the same way as Python's, which differs from floor(a / b) in the last place. */
    static double floorDivide(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && rest < 0 != b < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    static double power(double base, double exponent) throws QueryError {
        if (base == 1 || exponent == 0 || (base == -1 && Double.isInfinite(exponent))) {
            return 1;
        }
        if (base == 0 && exponent < 0) {
            throw new QueryError("ZeroDivisionError", "0.0 cannot be raised to a negative power");
        }
        double value = Math.pow(base, exponent);
        if (Double.isNaN(value) && !Double.isNaN(base) && !Double.isNaN(exponent)) {
            throw new QueryError("ValueError",
                    "the power of a negative number is complex, which is not part of the query language");
        }
        if (Double.isInfinite(value) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            throw new QueryError("OverflowError", "(34, 'Numerical result out of range')");
        }
        return value;
    }

    /** Rounded to {@code digits} places, halves to even by the exact value. */
    static double round(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value) || digits > 340) {
            return value;
        }
        return digits < -310
                ? Math.copySign(0.0, value)
                : Math.copySign(Math.abs(new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue()),
                        value);
    }

    private static double divisor(double b, String refusal) throws QueryError {
        if (b == 0) {
            throw new QueryError("ZeroDivisionError", refusal);
        }
        return b;
    }
}
