package org.poolscope.app.plot.engine;

/**
 * Minima and maxima of equal blocks, of blocks of blocks, and so on, so that a drawing need not read every point again.
 * Made by {@link GrowingLookup}; what it tells of points that were there when it was made never changes.
 */
public final class Pyramid {
    /** Points in one of the smallest blocks. */
    public static final int BLOCK = 64;
    /** How many blocks make one of the next level. */
    static final int RATIO = 16;

    private final Level[] levels;

    /** Blocks whose numbers lie together in memory. */
    static final int RUN = 2048;

    /**
     * Minimum and maximum in turn of the blocks of one level, in runs of {@link #RUN} blocks; a block without a number has
     * a minimum above its maximum.
     */
    @SuppressWarnings("ArrayRecordComponent") // grows behind what is read, see GrowingLookup
    record Level(long size, double[][] runs) {
        double min(int block) {
            return runs[block / RUN][block % RUN * 2];
        }

        double max(int block) {
            return runs[block / RUN][block % RUN * 2 + 1];
        }
    }

    /** Of levels whose blocks are {@link #RATIO} times as large as those of the level before. */
    Pyramid(Level... levels) {
        this.levels = levels.clone();
    }

    /** Reads every point once. */
    public static Pyramid of(Samples y) {
        return new GrowingLookup().blocks(y);
    }

    /** Adds the points from {@code from} to before {@code to} to a scan, whole blocks without reading them. */
    void addTo(RangeScan scan, long from, long to) {
        add(scan, levels.length - 1, from, to);
    }

    private void add(RangeScan scan, int level, long from, long to) {
        if (from >= to) {
            return;
        }
        if (level < 0) {
            scan.add(from, to);
            return;
        }
        Level blocks = levels[level];
        long first = (from + blocks.size() - 1) / blocks.size();
        long end = to / blocks.size();
        if (end <= first) {
            add(scan, level - 1, from, to);
            return;
        }
        add(scan, level - 1, from, first * blocks.size());
        for (int i = (int) first; i < end; i++) {
            if (scan.takes(blocks.min(i))) {
                scan.addBlock(blocks.min(i), blocks.max(i), i * blocks.size());
            } else {
                add(scan, level - 1, i * blocks.size(), (i + 1) * blocks.size());
            }
        }
        add(scan, level - 1, end * blocks.size(), to);
    }
}
