package org.poolscope.model.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Two lists of floats or of integers, compared as arrays are; and single numbers. */
final class NumberLists {
    private static final int FEWEST = 4;

    private final NdArray left;
    private final NdArray right;

    private NumberLists(NdArray left, NdArray right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Null unless both are lists of floats or both of integers of up to 64 bits, of one length and so long that a place an
     * item would say less.
     */
    static @Nullable NumberLists of(List<Value> left, List<Value> right) {
        if (left.size() < FEWEST) {
            return null;
        }
        NdArray one = array(left);
        NdArray other = one == null ? null : array(right);
        return one != null && other != null && one.dtype().equals(other.dtype()) ? new NumberLists(one, other) : null;
    }

    Optional<Difference.OtherElements> compare(double tolerance) {
        ElementDiff diff = new ElementDiff(tolerance, left.shape());
        diff.add(left, right, 0);
        return diff.result();
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Real;
    }

    /** Whether two numbers count as one; no digit is lost before they are compared. */
    static boolean equal(Value left, Value right, double tolerance) {
        if (left instanceof Value.Real(double one) && right instanceof Value.Real(double other)) {
            return ElementDiff.equal(one, other, tolerance);
        }
        if (isOdd(left) || isOdd(right)) {
            return false;
        }
        return exact(left).subtract(exact(right)).abs().doubleValue() <= tolerance;
    }

    private static boolean isOdd(Value value) {
        return value instanceof Value.Real(double number) && !Double.isFinite(number);
    }

    private static BigDecimal exact(Value value) {
        return switch (value) {
            case Value.Whole whole -> new BigDecimal(whole.exact());
            case Value.Real(double number) -> new BigDecimal(number);
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    private static @Nullable NdArray array(List<Value> items) {
        if (items instanceof RealList || items.stream().allMatch(Value.Real.class::isInstance)) {
            return NdArray.ofDoubles(items.stream()
                    .mapToDouble(item -> item instanceof Value.Real(double number) ? number : Double.NaN).toArray());
        }
        return items.stream().allMatch(Value.Int.class::isInstance)
                ? NdArray.ofLongs(
                        items.stream().mapToLong(item -> item instanceof Value.Int whole ? whole.value() : 0).toArray())
                : null;
    }
}
