package org.poolscope.app.plot.engine;

import java.util.Arrays;

/**
 * Finds out about a curve that grows at its end what {@link Curve#prepare()} finds out about one that does not, reading
 * only the points that are new. Belongs to one thread; what it answers may be used by any.
 */
public final class GrowingLookup {
    private static final int FIRST = 64;

    private boolean rising = true;
    private boolean falling = true;
    private double last = Double.NaN;
    private long known;
    private int blocks;
    private double[] mins = new double[FIRST];
    private double[] maxs = new double[FIRST];

    /** What is known of the first {@code y.size()} points, of which those of the last call must not have changed. */
    public Lookup extend(Samples x, Samples y) {
        order(x, y.size());
        blocks(y);
        known = y.size();
        Order order = rising ? Order.RISING : falling ? Order.FALLING : Order.NONE;
        return new Lookup(order, order == Order.RISING && blocks > 0 ? new Pyramid(mins, maxs) : null);
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
    private void blocks(Samples y) {
        int whole = Math.toIntExact(y.size() / Pyramid.BLOCK);
        if (whole > mins.length) {
            int room = Math.max(whole, 2 * mins.length);
            mins = Arrays.copyOf(mins, room);
            maxs = Arrays.copyOf(maxs, room);
        }
        RangeScan scan = blocks < whole ? new RangeScan(y, false) : null;
        while (scan != null && blocks < whole) {
            scan.clear();
            scan.add((long) blocks * Pyramid.BLOCK, (blocks + 1L) * Pyramid.BLOCK);
            mins[blocks] = scan.min;
            maxs[blocks] = scan.max;
            blocks++;
        }
    }
}
