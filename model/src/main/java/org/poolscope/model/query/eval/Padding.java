package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.QueryError;

/** Filling texts up to a width. */
final class Padding {
    private Padding() {}

    static Operand called(String self, Arguments arguments, char align) throws QueryError {
        arguments.expect(1, 2);
        String fill = arguments.has(1) ? arguments.text(1) : " ";
        if (Characters.length(fill) != 1) {
            throw new QueryError("TypeError", "The fill character must be exactly one character long");
        }
        int width = Numbers.clamped(arguments.whole(0));
        int missing = width - Characters.length(self);
        // Python's center puts the odd one before the text in a field of odd width, its format never does.
        boolean shifted = align == '^' && missing > 0 && (missing & width & 1) == 1;
        return new Operand.Text(shifted
                ? fill + padded(self, width - 1, fill, align, arguments.budget())
                : padded(self, width, fill, align, arguments.budget()));
    }

    static Operand zeros(String self, Arguments arguments) throws QueryError {
        int missing = Numbers.clamped(arguments.expect(1, 1).whole(0)) - Characters.length(self);
        if (missing <= 0) {
            return new Operand.Text(self);
        }
        arguments.budget().items(missing);
        int sign = self.startsWith("-") || self.startsWith("+") ? 1 : 0;
        return new Operand.Text(self.substring(0, sign) + "0".repeat(missing) + self.substring(sign));
    }

    /** {@code align} is one of {@code <}, {@code >} and {@code ^}. */
    static String padded(String text, int width, String fill, char align, Budget budget) throws QueryError {
        int missing = width - Characters.length(text);
        if (missing <= 0) {
            return text;
        }
        budget.items(missing);
        int before = switch (align) {
            case '>' -> missing;
            case '^' -> missing / 2;
            default -> 0;
        };
        return fill.repeat(before) + text + fill.repeat(missing - before);
    }
}
