package org.poolscope.model.query.eval;

import java.math.BigInteger;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.QueryError;

/** Python's arithmetic of integers of any size, refused before it grows beyond the budget. */
final class Integers {
    private Integers() {}

    static Operand binary(BinaryOperator operator, BigInteger a, BigInteger b, Budget budget) throws QueryError {
        if (operator != BinaryOperator.POWER && operator != BinaryOperator.SHIFT_LEFT) {
            int bits = operator == BinaryOperator.MULTIPLY
                    ? a.bitLength() + b.bitLength()
                    : Math.max(a.bitLength(), b.bitLength());
            if (bits > 128) {
                budget.bits(bits);
            }
        }
        return switch (operator) {
            case ADD -> new Operand.Whole(a.add(b));
            case SUBTRACT -> new Operand.Whole(a.subtract(b));
            case MULTIPLY -> new Operand.Whole(a.multiply(b));
            case DIVIDE -> new Operand.Real(divide(a, b));
            case FLOOR_DIVIDE -> new Operand.Whole(floor(a, b)[0]);
            case MODULO -> new Operand.Whole(floor(a, b)[1]);
            case POWER -> power(a, b, budget);
            case OR -> new Operand.Whole(a.or(b));
            case XOR -> new Operand.Whole(a.xor(b));
            case AND -> new Operand.Whole(a.and(b));
            case SHIFT_LEFT, SHIFT_RIGHT -> shift(operator, a, b, budget);
        };
    }

    /** Quotient rounded down, and the remainder with the sign of {@code b}. */
    static BigInteger[] floor(BigInteger a, BigInteger b) throws QueryError {
        if (b.signum() == 0) {
            throw new QueryError("ZeroDivisionError", "integer division or modulo by zero");
        }
        BigInteger[] both = a.divideAndRemainder(b);
        if (both[1].signum() != 0 && both[1].signum() != b.signum()) {
            both[0] = both[0].subtract(BigInteger.ONE);
            both[1] = both[1].add(b);
        }
        return both;
    }

    /** The float nearest to the exact quotient. */
    static double divide(BigInteger a, BigInteger b) throws QueryError {
        if (b.signum() == 0) {
            throw new QueryError("ZeroDivisionError", "division by zero");
        }
        if (a.bitLength() <= 53 && b.bitLength() <= 53) {
            return a.doubleValue() / b.doubleValue();
        }
        // Enough bits for a float, and one more that tells whether anything was cut off.
        int shift = Math.max(0, 66 - a.bitLength() + b.bitLength());
        BigInteger[] both = a.abs().shiftLeft(shift).divideAndRemainder(b.abs());
        BigInteger quotient = both[1].signum() == 0 ? both[0] : both[0].shiftLeft(1).setBit(0);
        double value = Math.scalb(quotient.doubleValue(), -shift - (both[1].signum() == 0 ? 0 : 1));
        if (Double.isInfinite(value)) {
            throw new QueryError("OverflowError", "integer division result too large for a float");
        }
        return a.signum() * b.signum() < 0 ? -value : value;
    }

    private static Operand power(BigInteger base, BigInteger exponent, Budget budget) throws QueryError {
        if (exponent.signum() < 0) {
            if (base.signum() == 0) {
                throw new QueryError("ZeroDivisionError", "0.0 cannot be raised to a negative power");
            }
            return new Operand.Real(Reals.power(Numbers.real(new Operand.Whole(base)),
                    Numbers.real(new Operand.Whole(exponent))));
        }
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean turns = base.signum() < 0 && !exponent.testBit(0);
            return new Operand.Whole(exponent.signum() == 0 || turns ? BigInteger.ONE : base);
        }
        if (exponent.bitLength() > 31) {
            budget.bits(Long.MAX_VALUE);
        }
        budget.bits((long) (base.abs().bitLength() - 1) * exponent.intValue());
        return new Operand.Whole(base.pow(exponent.intValue()));
    }

    private static Operand shift(BinaryOperator operator, BigInteger a, BigInteger b, Budget budget)
            throws QueryError {
        if (b.signum() < 0) {
            throw new QueryError("ValueError", "negative shift count");
        }
        if (operator == BinaryOperator.SHIFT_RIGHT) {
            boolean all = b.bitLength() > 31;
            return new Operand.Whole(all ? BigInteger.valueOf(a.signum() < 0 ? -1 : 0) : a.shiftRight(b.intValue()));
        }
        if (a.signum() != 0) {
            budget.bits(b.bitLength() > 31 ? Long.MAX_VALUE : a.bitLength() + (long) b.intValue());
        }
        return a.signum() == 0 ? new Operand.Whole(a) : new Operand.Whole(a.shiftLeft(b.intValue()));
    }
}
