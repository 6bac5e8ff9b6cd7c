package org.poolscope.app.plot.engine;

/** Minimum and maximum over ranges of samples, and where they first were. Not for several threads at once. */
final class RangeScan {
    private static final int BLOCK = 4096;
    /** As many as the smallest blocks of a pyramid hold, so that the ends of two neighbouring columns lie in one. */
    private static final int WINDOW = Pyramid.BLOCK;

    double min;
    double max;
    long minAt;
    long maxAt;

    private final Samples y;
    private final double least;
    private double[] block;
    private long windowFrom;
    private int windowCount;

    /** On a logarithmic axis only numbers above zero count. */
    RangeScan(Samples y, boolean onlyPositive) {
        this.y = y;
        this.least = onlyPositive ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
        this.block = y instanceof ArraySamples(var values, var _) ? values : new double[WINDOW];
        clear();
    }

    void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        minAt = -1;
        maxAt = -1;
    }

    boolean isEmpty() {
        return min > max;
    }

    /** Whether every number of a block with this minimum counts. */
    boolean takes(double blockMin) {
        return blockMin >= least;
    }

    void addBlock(double blockMin, double blockMax, long at) {
        if (blockMin < min) {
            min = blockMin;
            minAt = at;
        }
        if (blockMax > max) {
            max = blockMax;
            maxAt = at;
        }
    }

    /** One sample, without asking for it again if it was among those looked at last. */
    double at(long i) {
        return i >= windowFrom && i < windowFrom + windowCount ? block[(int) (i - windowFrom)] : y.at(i);
    }

    void add(long from, long to) {
        if (y instanceof ArraySamples) {
            scan((int) from, (int) to, 0);
        } else if (to - from < 2 * WINDOW) {
            addNear(from, to);
        } else {
            addFar(from, to);
        }
    }

    private void addNear(long from, long to) {
        for (long at = from; at < to;) {
            if (at < windowFrom || at >= windowFrom + windowCount) {
                windowFrom = at / WINDOW * WINDOW;
                windowCount = (int) Math.min(WINDOW, y.size() - windowFrom);
                y.read(windowFrom, block, windowCount);
            }
            long end = Math.min(to, windowFrom + windowCount);
            scan((int) (at - windowFrom), (int) (end - windowFrom), windowFrom);
            at = end;
        }
    }

    private void addFar(long from, long to) {
        windowCount = 0;
        if (block.length < BLOCK) {
            block = new double[BLOCK];
        }
        for (long at = from; at < to; at += BLOCK) {
            int count = (int) Math.min(BLOCK, to - at);
            y.read(at, block, count);
            scan(0, count, at);
        }
    }

    private void scan(int from, int to, long shift) {
        double lo = min;
        double hi = max;
        double floor = least;
        int loAt = -1;
        int hiAt = -1;
        double[] values = block;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (value < lo && value >= floor) {
                lo = value;
                loAt = i;
            }
            if (value > hi && value >= floor) {
                hi = value;
                hiAt = i;
            }
        }
        min = loAt < 0 ? min : lo;
        minAt = loAt < 0 ? minAt : loAt + shift;
        max = hiAt < 0 ? max : hi;
        maxAt = hiAt < 0 ? maxAt : hiAt + shift;
    }
}
