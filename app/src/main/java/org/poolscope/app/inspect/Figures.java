package org.poolscope.app.inspect;

import java.util.Optional;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * What many numbers are on the whole.
 *
 * @param count     how many, those that are no numbers included
 * @param nans      how many are no numbers
 * @param infinite  how many are infinite
 * @param min       the least number, NaN without one
 * @param max       the greatest number, NaN without one
 * @param mean      the mean of the finite ones, NaN without one
 */
public record Figures(long count, long nans, long infinite, double min, double max, double mean) {
    private static final int BLOCK = 1 << 14;

    /** The figures of an array or list of real numbers; empty for anything else. */
    public static Optional<Figures> of(Value value, Cancel cancel) throws SourceException {
        if (value instanceof Numeric.Array(NdArray data, _) && data.rank() > 0 && Series.isReal(data.dtype())) {
            return Optional.of(of(Series.of(data), cancel));
        }
        Optional<Samples> series = Series.of(value);
        return series.isEmpty() ? Optional.empty() : Optional.of(of(series.get(), cancel));
    }

    /** The figures of some numbers, read block by block. */
    public static Figures of(Samples numbers, Cancel cancel) throws SourceException {
        Sum sum = new Sum();
        double[] block = new double[(int) Math.min(BLOCK, numbers.size())];
        for (long at = 0; at < numbers.size(); at += BLOCK) {
            cancel.check("counting");
            int count = (int) Math.min(BLOCK, numbers.size() - at);
            numbers.read(at, block, count);
            for (int i = 0; i < count; i++) {
                sum.add(block[i]);
            }
        }
        return sum.figures();
    }

    private static final class Sum {
        private long count;
        private long nans;
        private long infinite;
        private double min = Double.NaN;
        private double max = Double.NaN;
        private double total;
        private double lost;

        /** Adds with Neumaier's correction, so that the mean of many numbers keeps its digits. */
        void add(double number) {
            count++;
            if (Double.isNaN(number)) {
                nans++;
                return;
            }
            min = number < min || Double.isNaN(min) ? number : min;
            max = number > max || Double.isNaN(max) ? number : max;
            if (Double.isInfinite(number)) {
                infinite++;
                return;
            }
            double next = total + number;
            lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
            total = next;
        }

        Figures figures() {
            return new Figures(count, nans, infinite, min, max, (total + lost) / (count - nans - infinite));
        }
    }
}
