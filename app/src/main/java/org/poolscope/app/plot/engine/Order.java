package org.poolscope.app.plot.engine;

/** How the numbers of an axis run; only ordered axes can be searched. */
public enum Order {
    RISING, FALLING, NONE;

    private static final int BLOCK = 2048;

    /** Looks at every number once; a NaN anywhere means {@link #NONE}. Equal neighbours count as ordered. */
    public static Order of(Samples axis) {
        if (axis instanceof RegularSamples regular) {
            return regular.step() >= 0 ? RISING : FALLING;
        }
        boolean rising = true;
        boolean falling = true;
        double last = axis.size() == 0 ? 0 : axis.at(0);
        double[] block = new double[BLOCK];
        for (long from = 0; from < axis.size() && (rising || falling); from += BLOCK) {
            int count = (int) Math.min(BLOCK, axis.size() - from);
            axis.read(from, block, count);
            for (int i = 0; i < count; i++) {
                rising &= block[i] >= last;
                falling &= block[i] <= last;
                last = block[i];
            }
        }
        return rising ? RISING : falling ? FALLING : NONE;
    }
}
