package org.poolscope.model.array;

import java.math.BigDecimal;
import java.math.MathContext;

/** The texts that Python gives a float: the shortest that reads back equal, and the exact hexadecimal one. */
public final class FloatText {
    /** As many tell each float of two bytes from its neighbours. */
    private static final int HALF_DIGITS = 6;

    private FloatText() {}

    /** Python's {@code repr}: {@code 0.1}, {@code 1e+300}, {@code nan}, {@code -inf}. */
    public static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String java = Double.toString(value);
        int e = java.indexOf('E');
        return e < 0 ? java : fromScientific(value, java, e);
    }

    /** The shortest that reads back equal as a float of {@code size} bytes, 4 or 2: {@code 0.1}, which a double is not. */
    static String repr(float value, int size) {
        if (!Float.isFinite(value)) {
            return repr(value);
        }
        if (size == Float.BYTES) {
            return repr(Double.parseDouble(Float.toString(value)));
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < HALF_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (Float.floatToFloat16(rounded.floatValue()) == Float.floatToFloat16(value)) {
                return repr(Math.copySign(rounded.doubleValue(), value));
            }
        }
        return repr(value);
    }

    /** Python's {@code float.hex}: {@code 0x1.999999999999ap-4}, {@code 0x0.0p+0}. */
    public static String hex(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return repr(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        String sign = bits < 0 ? "-" : "";
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        if (exponent == 0 && fraction == 0) {
            return sign + "0x0.0p+0";
        }
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return "%s0x%d.%013xp%+d".formatted(sign, exponent == 0 ? 0 : 1, fraction, power);
    }

    /**
     * Reads what {@link #repr} writes.
     *
     * @throws NumberFormatException if the text is no number
     */
    public static double parse(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Digits with the point after {@code point} of them, positional or with an exponent by Python's rule. */
    static String arrange(String sign, String digits, int point) {
        if (point > 16 || point <= -4) {
            int power = point - 1;
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            String zero = Math.abs(power) < 10 ? "0" : "";
            return sign + digits.charAt(0) + rest + (power < 0 ? "e-" : "e+") + zero + Math.abs(power);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return sign + digits + "0".repeat(point - digits.length()) + ".0";
        }
        return sign + digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String fromScientific(double value, String java, int e) {
        String sign = value < 0 ? "-" : "";
        int power = Integer.parseInt(java, e + 1, java.length(), 10);
        String part = java.substring(sign.length() + 2, e);
        String digits = java.charAt(sign.length()) + (part.equals("0") ? "" : part);
        if (digits.length() == 2) {
            return oneDigit(Math.abs(value), sign, digits, power);
        }
        return arrange(sign, digits, power + 1);
    }

    /** Java never writes fewer than two digits, so 5e-324 comes as 4.9E-324. */
    private static String oneDigit(double size, String sign, String digits, int power) {
        int nearest = (Integer.parseInt(digits) + 5) / 10;
        if (Double.parseDouble(nearest + "e" + power) == size) {
            return nearest == 10 ? arrange(sign, "1", power + 2) : arrange(sign, String.valueOf(nearest), power + 1);
        }
        return arrange(sign, digits, power + 1);
    }
}
