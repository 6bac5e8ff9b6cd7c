package org.poolscope.app.plot.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Text of numbers: six digits for lists, the shortest exact text for copies. */
public final class Numbers {
    private static final int DIGITS = 6;
    private static final double PLAIN_BELOW = 1e15;

    private Numbers() {}

    /** Six significant digits, whole numbers in full; very large and small ones with an exponent. */
    public static String six(double value) {
        if (!Double.isFinite(value)) {
            return shortest(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_BELOW) {
            return whole(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= DIGITS) {
            return withExponent(rounded, exponent);
        }
        return rounded.setScale(DIGITS - 1 - exponent, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Four significant digits at most, for scales. */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return shortest(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        return six(rounded.doubleValue()).contains("e")
                ? Double.toString(rounded.doubleValue()).replace('E', 'e')
                : rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String withExponent(BigDecimal value, int exponent) {
        String digits = value.scaleByPowerOfTen(-exponent).setScale(DIGITS - 1, RoundingMode.HALF_EVEN).toPlainString();
        return digits + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** The shortest text that reads back as the same double; "nan", "inf" and "-inf" as numpy writes them. */
    public static String shortest(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.toString(value).replace('E', 'e');
    }

    private static String whole(double value) {
        return value == 0 ? "0" : Long.toString((long) value);
    }
}
