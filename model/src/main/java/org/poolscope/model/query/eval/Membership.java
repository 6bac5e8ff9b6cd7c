package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.QueryError;

/** Python's {@code in}. */
final class Membership {
    private Membership() {}

    static boolean contains(Operand whole, Operand item, Budget budget) throws QueryError {
        switch (whole) {
            case Operand.Text(String text) -> {
                if (!(item instanceof Operand.Text(String part))) {
                    throw new QueryError("TypeError", "'in <string>' requires string as left operand, not "
                            + TypeNames.of(item));
                }
                Characters.chargeSearch(text, part, budget);
                return text.contains(part);
            }
            case Operand.Octets octets -> {
                return inBytes(octets, item, budget);
            }
            case Operand.Unique members -> {
                return members.byKey().containsKey(Keys.of(item, budget));
            }
            case Operand.Dict dict -> {
                return dict.byKey().containsKey(Keys.of(item, budget));
            }
            case Operand.Span span when item instanceof Operand.Whole(BigInteger number) -> {
                BigInteger[] way = number.subtract(span.start()).divideAndRemainder(span.step());
                return way[1].signum() == 0 && way[0].signum() >= 0 && way[0].compareTo(span.length()) < 0;
            }
            case Operand.Thing thing -> {
                Optional<Boolean> answer = thing.contains(item, budget);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            default -> {
            }
        }
        Steps steps = Iteration.of(whole, "argument of type '" + TypeNames.of(whole) + "' is not iterable");
        for (@Nullable
        Operand next = steps.next(); next != null; next = steps.next()) {
            budget.step();
            if (Comparisons.sameOrEqual(next, item, budget)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBytes(Operand.Octets octets, Operand item, Budget budget) throws QueryError {
        if (item instanceof Operand.Octets part) {
            Characters.chargeSearch(octets.latin1(), part.latin1(), budget);
            return octets.latin1().contains(part.latin1());
        }
        BigInteger number = Numbers.whole(item).orElseThrow(() -> new QueryError("TypeError",
                "a bytes-like object is required, not '" + TypeNames.of(item) + "'"));
        if (number.signum() < 0 || number.bitLength() > 8) {
            throw new QueryError("ValueError", "byte must be in range(0, 256)");
        }
        return octets.latin1().indexOf(number.intValue()) >= 0;
    }
}
