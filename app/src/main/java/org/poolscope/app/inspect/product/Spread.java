package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.Words;

/**
 * How numbers spread over equal steps from the smallest to the largest.
 *
 * @param low
 *            the smallest
 * @param high
 *            the largest
 * @param counts
 *            how many lie in each step
 */
public record Spread(double low, double high, List<Long> counts) {
    /** Steps of a histogram. */
    public static final int STEPS = 20;

    /** Copies the counts. */
    public Spread {
        counts = List.copyOf(counts);
    }

    /** The spread of the finite ones among some numbers; empty if there are none. */
    public static Optional<Spread> of(double[] numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        if (low > high) {
            return Optional.empty();
        }
        long[] counts = new long[low == high ? 1 : STEPS];
        Spread empty = new Spread(low, high, List.of());
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                counts[empty.step(number, counts.length)]++;
            }
        }
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return Optional.of(new Spread(low, high, list));
    }

    /** The step in which a number lies. */
    public int step(double number) {
        return step(number, counts.size());
    }

    /** How many numbers there are. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** {@code from 0 to 118}. */
    public String words() {
        boolean whole = low == Math.rint(low) && high == Math.rint(high);
        return low == high
                ? "always " + Words.six(low, whole)
                : "from " + Words.six(low, whole) + " to " + Words.six(high, whole);
    }

    private int step(double number, int steps) {
        // Halves keep the difference of two huge numbers finite.
        double part = high == low ? 0 : (number / 2 - low / 2) / (high / 2 - low / 2);
        return Math.clamp((long) (part * steps), 0, Math.max(0, steps - 1));
    }
}
