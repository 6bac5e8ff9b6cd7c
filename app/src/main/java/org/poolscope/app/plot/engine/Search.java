package org.poolscope.app.plot.engine;

/** Finds samples along an axis. */
public final class Search {
    private Search() {}

    /** Index of the first number not below {@code value} in a rising run, {@code to} if all are below. */
    static long firstAtLeast(Samples rising, long from, long to, double value) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (rising.at(middle) >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The same, quicker if the answer is near {@code guess}. */
    static long firstAtLeast(Samples rising, long from, long to, double value, long guess) {
        if (from >= to) {
            return from;
        }
        long at = Math.clamp(guess, from, to - 1);
        long low = from;
        long high = to;
        if (rising.at(at) >= value) {
            high = at;
            for (long way = 1; at - way >= from && low == from; way *= 2) {
                if (rising.at(at - way) >= value) {
                    high = at - way;
                } else {
                    low = at - way + 1;
                }
            }
        } else {
            low = at + 1;
            for (long way = 1; at + way < to && high == to; way *= 2) {
                if (rising.at(at + way) >= value) {
                    high = at + way;
                } else {
                    low = at + way + 1;
                }
            }
        }
        return firstAtLeast(rising, low, high, value);
    }

    /** Index of the sample whose x is nearest to a value, -1 for a curve without points. NaN values of y count too. */
    public static long nearest(Curve curve, double value) {
        if (curve.size() == 0) {
            return -1;
        }
        return switch (curve.looked().order()) {
            case RISING -> nearestRising(curve.x(), curve.size(), value);
            case FALLING -> curve.size() - 1 - nearestRising(new ReversedSamples(head(curve)), curve.size(), value);
            case NONE -> nearestOfAll(curve, value);
        };
    }

    private static long nearestRising(Samples x, long size, double value) {
        long right = Math.min(firstAtLeast(x, 0, size, value), size - 1);
        long left = Math.max(0, right - 1);
        return Math.abs(x.at(left) - value) <= Math.abs(x.at(right) - value) ? left : right;
    }

    private static long nearestOfAll(Curve curve, double value) {
        long best = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (long i = 0; i < curve.size(); i++) {
            double here = Math.abs(curve.x().at(i) - value);
            if (here < distance) {
                best = i;
                distance = here;
            }
        }
        return best;
    }

    /** The range of x over all points; on a logarithmic axis only what is above zero. */
    static Extent extentOfX(Curve curve, boolean log) {
        if (curve.size() == 0) {
            return Extent.NONE;
        }
        return switch (curve.looked().order()) {
            case NONE -> scanned(new HeadSamples(curve.x(), curve.size()), log);
            case RISING, FALLING -> ends(Rising.of(curve).x(), curve.size(), log);
        };
    }

    private static Extent ends(Samples rising, long size, boolean log) {
        double last = rising.at(size - 1);
        long first = log ? firstAtLeast(rising, 0, size, Double.MIN_VALUE) : 0;
        return first < size ? new Extent(rising.at(first), last) : Extent.NONE;
    }

    private static Extent scanned(Samples x, boolean log) {
        RangeScan scan = new RangeScan(x, log);
        scan.add(0, x.size());
        return scan.isEmpty() || !Double.isFinite(scan.max - scan.min) ? Extent.NONE : new Extent(scan.min, scan.max);
    }

    private static Samples head(Curve curve) {
        return new HeadSamples(curve.x(), curve.size());
    }
}
