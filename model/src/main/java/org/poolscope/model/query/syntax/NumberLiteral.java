package org.poolscope.model.query.syntax;

import java.math.BigInteger;
import java.util.Locale;
import org.poolscope.model.value.Value;

/** Reads numbers as written in a query. */
final class NumberLiteral {
    /** Python's own bound on turning text into a number and back. */
    private static final int MOST_DIGITS = 4300;

    private NumberLiteral() {}

    static Value value(Token token) throws QueryError {
        String text = token.text().replace("_", "").toLowerCase(Locale.ROOT);
        if (text.startsWith("0x") || text.startsWith("0o") || text.startsWith("0b")) {
            int radix = text.charAt(1) == 'x' ? 16 : text.charAt(1) == 'o' ? 8 : 2;
            return Value.Whole.of(new BigInteger(text.substring(2), radix), false);
        }
        if (text.chars().anyMatch(c -> c == '.' || c == 'e')) {
            return new Value.Real(Double.parseDouble(text));
        }
        if (text.length() > MOST_DIGITS) {
            throw new QueryError("SyntaxError", "Exceeds the limit (" + MOST_DIGITS
                    + " digits) for integer string conversion: value has " + text.length() + " digits", token.from());
        }
        if (text.startsWith("0") && text.chars().anyMatch(c -> c != '0')) {
            throw new QueryError("SyntaxError", "leading zeros in decimal integer literals are not permitted; use an "
                    + "0o prefix for octal integers", token.from());
        }
        return Value.Whole.of(new BigInteger(text), false);
    }
}
