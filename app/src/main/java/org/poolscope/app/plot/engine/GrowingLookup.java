package org.poolscope.app.plot.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds out about a curve that grows at its end what {@link Curve#prepare()} finds out about one that does not, reading
 * only the points that are new. Belongs to one thread; what it answers may be used by any.
 */
public final class GrowingLookup {
    private static final int LEVELS = 4;

    private boolean rising = true;
    private boolean falling = true;
    private double last = Double.NaN;
    private long known;
    private final Growing[] levels = new Growing[LEVELS];

    /** The blocks of one level that are whole. */
    private static final class Growing {
        private final long size;
        private int count;
        private double[][] runs = new double[1][];

        Growing(long size) {
            this.size = size;
        }

        void add(double min, double max) {
            int run = count / Pyramid.RUN;
            if (run == runs.length) {
                runs = Arrays.copyOf(runs, 2 * run);
            }
            if (count % Pyramid.RUN == 0) {
                runs[run] = new double[2 * Pyramid.RUN];
            }
            int at = count % Pyramid.RUN * 2;
            runs[run][at] = min;
            runs[run][at + 1] = max;
            count++;
        }

        /** Adds the blocks that are whole now, each made of {@link Pyramid#RATIO} of the level below. */
        void sum(Growing below) {
            Pyramid.Level parts = below.now();
            for (int from = count * Pyramid.RATIO; from + Pyramid.RATIO <= below.count; from += Pyramid.RATIO) {
                double min = Double.POSITIVE_INFINITY;
                double max = Double.NEGATIVE_INFINITY;
                for (int i = from; i < from + Pyramid.RATIO; i++) {
                    min = Math.min(min, parts.min(i));
                    max = Math.max(max, parts.max(i));
                }
                add(min, max);
            }
        }

        Pyramid.Level now() {
            return new Pyramid.Level(size, runs);
        }
    }

    /** Knows of no point yet. */
    public GrowingLookup() {
        long size = Pyramid.BLOCK;
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Growing(size);
            size *= Pyramid.RATIO;
        }
    }

    /** What is known of the first {@code y.size()} points, of which those of the last call must not have changed. */
    public Lookup extend(Samples x, Samples y) {
        order(x, y.size());
        Order order = rising ? Order.RISING : falling ? Order.FALLING : Order.NONE;
        @Nullable
        Pyramid blocks = rising ? blocks(y) : null;
        known = y.size();
        return new Lookup(order, levels[0].count > 0 ? blocks : null, this);
    }

    private void order(Samples x, long size) {
        double[] block = new double[(int) Math.min(Pyramid.BLOCK, Math.max(1, size - known))];
        for (long from = known; from < size && (rising || falling); from += block.length) {
            int count = (int) Math.min(block.length, size - from);
            x.read(from, block, count);
            for (int i = 0; i < count; i++) {
                double before = from == 0 && i == 0 ? block[0] : last;
                rising &= block[i] >= before;
                falling &= block[i] <= before;
                last = block[i];
            }
        }
    }

    /** Only whole blocks: the points behind them are read anew for each drawing. */
    Pyramid blocks(Samples y) {
        Growing lowest = levels[0];
        long whole = y.size() / Pyramid.BLOCK;
        RangeScan scan = lowest.count < whole ? new RangeScan(y, false) : null;
        while (scan != null && lowest.count < whole) {
            scan.clear();
            scan.add((long) lowest.count * Pyramid.BLOCK, (lowest.count + 1L) * Pyramid.BLOCK);
            lowest.add(scan.min, scan.max);
        }
        for (int i = 1; i < LEVELS; i++) {
            levels[i].sum(levels[i - 1]);
        }
        return new Pyramid(Arrays.stream(levels).map(Growing::now).toArray(Pyramid.Level[]::new));
    }
}
