package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.Locale;
import org.poolscope.model.query.syntax.QueryError;

/** Integers written as text, by Python's rules. */
final class WholeText {
    private WholeText() {}

    /** {@code base} 0 takes it from a mark such as {@code 0x}. */
    static BigInteger parse(String text, int base, Budget budget) throws QueryError {
        if (base != 0 && (base < 2 || base > 36)) {
            throw new QueryError("ValueError", "int() base must be >= 2 and <= 36, or 0");
        }
        budget.steps(text.length());
        String plain = asciiDigits(text.strip());
        boolean negative = plain.startsWith("-");
        String digits = (negative || plain.startsWith("+") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
        int radix = base == 0 ? 10 : base;
        for (String mark : new String[]{"0x16", "0o8", "0b2"}) {
            int marked = Integer.parseInt(mark, 2, mark.length(), 10);
            if (digits.startsWith(mark.substring(0, 2)) && (base == 0 || base == marked)) {
                radix = marked;
                digits = digits.substring(2);
                digits = digits.startsWith("_") ? digits.substring(1) : digits;
            }
        }
        String pure = digits.replace("_", "");
        boolean powerOfTwo = Integer.bitCount(radix) == 1;
        if (pure.length() > Repr.MOST_DIGITS && !powerOfTwo) {
            throw new QueryError("ValueError", "Exceeds the limit (" + Repr.MOST_DIGITS
                    + " digits) for integer string conversion: value has " + pure.length() + " digits");
        }
        int known = radix;
        if (pure.isEmpty() || digits.startsWith("_") || digits.endsWith("_") || digits.contains("__")
                || !pure.chars().allMatch(c -> c < 128 && Character.digit(c, known) >= 0)) {
            throw new QueryError("ValueError", "invalid literal for int() with base " + base + ": "
                    + Repr.of(new Operand.Text(text), budget));
        }
        budget.bits(pure.length() * 6L);
        BigInteger number = new BigInteger(pure, radix);
        return negative ? number.negate() : number;
    }

    /** With the digits of other scripts as ASCII ones. */
    static String asciiDigits(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 128 && Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
