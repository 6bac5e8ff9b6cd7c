package org.poolscope.model.query.eval;

import java.util.List;
import org.poolscope.model.query.syntax.QueryError;

/** Looking for one text in another, within bounds counted in characters. */
final class Searching {
    private Searching() {}

    /** {@code startswith} and {@code endswith}, with one text or a tuple of them. */
    static Operand touches(String self, Arguments arguments, boolean start) throws QueryError {
        String part = within(self, arguments.expect(1, 3));
        List<Operand> wanted = arguments.get(0) instanceof Operand.Items items && items.tuple()
                ? items.items()
                : List.of(arguments.get(0));
        for (Operand one : wanted) {
            arguments.budget().step();
            if (!(one instanceof Operand.Text(String text))) {
                throw new QueryError("TypeError", arguments.function()
                        + " first arg must be str or a tuple of str, not " + TypeNames.of(one));
            }
            if (start ? part.startsWith(text) : part.endsWith(text)) {
                return Operand.Bool.TRUE;
            }
        }
        return Operand.Bool.FALSE;
    }

    static Operand found(String self, Arguments arguments, boolean last, boolean must) throws QueryError {
        String part = within(self, arguments.expect(1, 3));
        String wanted = arguments.text(0);
        Characters.chargeSearch(part, wanted, arguments.budget());
        int at = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
        if (at < 0) {
            if (must) {
                throw new QueryError("ValueError", "substring not found");
            }
            return Operand.Whole.of(-1);
        }
        return Operand.Whole.of((long) from(self, arguments) + part.codePointCount(0, at));
    }

    static Operand count(String self, Arguments arguments) throws QueryError {
        String part = within(self, arguments.expect(1, 3));
        String wanted = arguments.text(0);
        if (wanted.isEmpty()) {
            return Operand.Whole.of(Characters.length(part) + 1L);
        }
        Characters.chargeSearch(part, wanted, arguments.budget());
        long count = 0;
        for (int at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return Operand.Whole.of(count);
    }

    private static String within(String self, Arguments arguments) throws QueryError {
        if (!arguments.has(1)) {
            return self;
        }
        int length = Characters.length(self);
        int from = Math.min(from(self, arguments), length);
        int to = arguments.has(2) ? bound(arguments.get(2), length, length) : length;
        return Characters.between(self, from, Math.max(from, to));
    }

    private static int from(String self, Arguments arguments) throws QueryError {
        return arguments.has(1) ? bound(arguments.get(1), 0, Characters.length(self)) : 0;
    }

    private static int bound(Operand operand, int otherwise, int length) throws QueryError {
        if (operand == Operand.None.NONE) {
            return otherwise;
        }
        long at = Numbers.clamped(Numbers.index(operand));
        return Math.clamp(at < 0 ? at + length : at, 0, length);
    }
}
