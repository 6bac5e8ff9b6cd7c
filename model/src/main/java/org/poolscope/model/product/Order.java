package org.poolscope.model.product;

import java.math.BigDecimal;
import java.util.Optional;
import org.poolscope.model.value.Value;

/** The order of two stored values where they have one: numbers by exact size, texts by code point, times. */
final class Order {
    private Order() {}

    /** Negative, zero or positive; empty if they cannot be compared, NaN included. */
    static Optional<Integer> compare(Value a, Value b) {
        if (a instanceof Value.Text(String one) && b instanceof Value.Text(String two)) {
            return Optional.of(texts(one, two));
        }
        Optional<FineTime> one = FineTime.from(a);
        Optional<FineTime> two = FineTime.from(b);
        if (one.isPresent() && two.isPresent()) {
            return one.get().micros().flatMap(first -> two.get().micros().map(first::compareTo));
        }
        return number(one.map(Order::tai).orElse(a))
                .flatMap(first -> number(two.map(Order::tai).orElse(b)).map(first::compareTo))
                .or(() -> infinite(a, b));
    }

    private static Value tai(FineTime time) {
        return time.tai() == null ? Value.None.NONE : new Value.Int(time.tai());
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Bool(boolean bit) -> Optional.of(bit ? BigDecimal.ONE : BigDecimal.ZERO);
            case Value.Whole whole -> Optional.of(new BigDecimal(whole.exact()));
            case Value.Real(double real) when Double.isFinite(real) -> Optional.of(new BigDecimal(real));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> infinite(Value a, Value b) {
        double one = rough(a);
        double two = rough(b);
        return Double.isNaN(one) || Double.isNaN(two) ? Optional.empty() : Optional.of(Double.compare(one, two));
    }

    /** The infinities as they are, every finite number as zero, all else as NaN. */
    private static double rough(Value value) {
        if (value instanceof Value.Real(double real) && !Double.isFinite(real)) {
            return real;
        }
        return number(value).isPresent() ? 0 : Double.NaN;
    }

    private static int texts(String one, String two) {
        int[] first = one.codePoints().toArray();
        int[] second = two.codePoints().toArray();
        return java.util.Arrays.compare(first, second);
    }
}
