package org.poolscope.model.array;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Figures of a numeric array, from one pass over it.
 *
 * @param count elements that are numbers
 * @param nans  elements that are not
 * @param min   smallest number, NaN if there is none
 * @param max   largest number, NaN if there is none
 * @param mean  sum of the numbers over their count, NaN if there is none
 */
public record ArrayStatistics(long count, long nans, double min, double max, double mean) {
    private static final int CHUNK = 1 << 15;

    /** Figures of {@code array}; empty if its elements are no real numbers or {@code stop} became true on the way. */
    public static Optional<ArrayStatistics> of(NdArray array, BooleanSupplier stop) {
        if (!array.dtype().kind().isReal()) {
            return Optional.empty();
        }
        Sums sums = new Sums();
        double[] chunk = new double[(int) Math.min(CHUNK, array.size())];
        for (long at = 0; at < array.size(); at += chunk.length) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            int count = (int) Math.min(chunk.length, array.size() - at);
            array.readDoubles(at, chunk, count);
            sums.add(chunk, count);
        }
        return Optional.of(sums.figures());
    }

    /** What has been seen so far; each chunk is summed by itself, which keeps the rounding error small. */
    private static final class Sums {
        private long count;
        private long nans;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double sum;

        void add(double[] chunk, int length) {
            double part = 0;
            for (int i = 0; i < length; i++) {
                double value = chunk[i];
                if (Double.isNaN(value)) {
                    nans++;
                } else {
                    count++;
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                    part += value;
                }
            }
            sum += part;
        }

        ArrayStatistics figures() {
            return count == 0
                    ? new ArrayStatistics(0, nans, Double.NaN, Double.NaN, Double.NaN)
                    : new ArrayStatistics(count, nans, min, max, sum / count);
        }
    }
}
