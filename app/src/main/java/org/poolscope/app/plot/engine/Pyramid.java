package org.poolscope.app.plot.engine;

/** Minima and maxima of equal blocks, built once, so that a drawing need not read every point again. */
@SuppressWarnings("ArrayRecordComponent") // written only while it is built
public record Pyramid(double[] mins, double[] maxs) {
    /** Points in one block. */
    public static final int BLOCK = 256;

    /** Reads every point once. A block without a number has a minimum above its maximum. */
    public static Pyramid of(Samples y) {
        int blocks = Math.toIntExact((y.size() + BLOCK - 1) / BLOCK);
        double[] mins = new double[blocks];
        double[] maxs = new double[blocks];
        RangeScan scan = new RangeScan(y, false);
        for (int i = 0; i < blocks; i++) {
            scan.clear();
            scan.add((long) i * BLOCK, Math.min(y.size(), (i + 1L) * BLOCK));
            mins[i] = scan.min;
            maxs[i] = scan.max;
        }
        return new Pyramid(mins, maxs);
    }

    /** Adds the points from {@code from} to before {@code to} to a scan, whole blocks without reading them. */
    void addTo(RangeScan scan, long from, long to) {
        long first = (from + BLOCK - 1) / BLOCK;
        long end = to / BLOCK;
        if (end <= first) {
            scan.add(from, to);
            return;
        }
        scan.add(from, first * BLOCK);
        for (int i = (int) first; i < end; i++) {
            if (scan.takes(mins[i])) {
                scan.addBlock(mins[i], maxs[i], (long) i * BLOCK);
            } else {
                scan.add((long) i * BLOCK, (i + 1L) * BLOCK);
            }
        }
        scan.add(end * BLOCK, to);
    }
}
