package org.poolscope.app.plot.engine;

import java.util.Arrays;
import java.util.Random;

/** Numbers as detectors give them: noise, with missing ones among it. */
public final class Noise {
    private Noise() {}

    /** Gaussian noise around zero. */
    public static double[] plain(long seed, int size) {
        Random random = new Random(seed);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static double[] withHoles(long seed, int size) {
        Random random = new Random(seed);
        double[] values = plain(seed, size);
        for (int hole = 0; hole < size / 50; hole++) {
            values[random.nextInt(size)] = Double.NaN;
        }
        int from = random.nextInt(size / 2);
        Arrays.fill(values, from, from + size / 4, Double.NaN);
        return values;
    }
}
