package org.poolscope.model.query.eval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with a power of ten, and the choice between that and plain digits. */
final class Scientific {
    private Scientific() {}

    /** One digit, {@code places} after the point, and the power; {@code letter} is {@code e} or {@code E}. */
    static String text(BigDecimal size, int places, String letter) {
        BigDecimal rounded = size.signum() == 0
                ? BigDecimal.ZERO
                : size.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
        int power = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String digits = rounded.scaleByPowerOfTen(-power).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
        return digits + letter + (power < 0 ? "-" : "+") + (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
    }

    /** To {@code digits} significant digits without zeros at the end; {@code keepsPoint} for a float without a type. */
    static String general(BigDecimal size, int digits, boolean keepsPoint) {
        BigDecimal rounded = size.signum() == 0
                ? BigDecimal.ZERO
                : size.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int power = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (power < -4 || power >= digits - (keepsPoint ? 1 : 0)) {
            String text = text(size, digits - 1, "e");
            int mark = text.indexOf('e');
            return trimmed(text.substring(0, mark)) + text.substring(mark);
        }
        String plain = trimmed(rounded.toPlainString());
        return keepsPoint && plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String trimmed(String digits) {
        return digits.indexOf('.') < 0 ? digits : digits.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
