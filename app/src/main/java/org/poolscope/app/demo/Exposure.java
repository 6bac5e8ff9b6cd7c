package org.poolscope.app.demo;

import java.time.LocalDateTime;
import java.util.Random;

/**
 * One exposure of the demo's camera, which looks at a star whose brightness swings: the spectrum and the image that the
 * detector counted. Energies in eV, times in s and UTC. The same number gives the same exposure on every machine.
 *
 * @param number from 0
 */
record Exposure(int number) {
    /** Exposures a night. */
    static final int A_NIGHT = 12;
    /** Channels of the spectrometer. */
    static final int CHANNELS = 128;
    static final int ROWS = 24;
    static final int COLUMNS = 32;
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 1, 20, 0);
    /** Exposures between two maxima of the star. */
    private static final double PERIOD = 7.3;
    private static final int WARM = 5;

    /** The night it was taken in, from 1. */
    int night() {
        return 1 + number / A_NIGHT;
    }

    LocalDateTime begin() {
        return FIRST.plusDays(night() - 1L).plusMinutes(15L * (number % A_NIGHT));
    }

    LocalDateTime end() {
        return begin().plusSeconds(seconds());
    }

    /** How long it took. */
    int seconds() {
        return 60 + 30 * (number % 3);
    }

    /** Where in its swing the star was, 0 to 1. */
    double phase() {
        double turns = number / PERIOD;
        return Math.round((turns - Math.floor(turns)) * 1000) / 1000.0;
    }

    /** Temperature of the detector, K; it was too warm once. */
    double temperature() {
        return number == WARM ? 96.5 : 80 + 0.5 * (number * 7 % 9);
    }

    /** The middle of a channel. */
    static double energy(int channel) {
        return 500 + 20.0 * channel;
    }

    /** What each channel counted. */
    long[] spectrum() {
        Random chance = new Random(number);
        long[] counts = new long[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            counts[channel] = counted(expected(energy(channel)) * seconds() / 60, chance);
        }
        return counts;
    }

    /** What each pixel counted, row by row. */
    long[][] frame() {
        Random chance = new Random(1000 + number);
        double x = COLUMNS / 2.0 + StrictMath.sin(number);
        double y = ROWS / 2.0 + StrictMath.cos(number);
        long[][] counts = new long[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double star = 150 * brightness() * bell(StrictMath.hypot(column - x, row - y), 2.5);
                counts[row][column] = counted((12 + star) * seconds() / 90, chance);
            }
        }
        return counts;
    }

    private double brightness() {
        return 1 + 0.5 * StrictMath.sin(2 * Math.PI * number / PERIOD);
    }

    /** Counts a minute: a falling continuum and two lines, of which only the first swings. */
    private double expected(double energy) {
        return 45 * StrictMath.exp(-energy / 1500) + 60 * brightness() * bell(energy - 1240, 45)
                + 25 * bell(energy - 2100, 70);
    }

    private static double bell(double distance, double width) {
        return StrictMath.exp(-distance * distance / (2 * width * width));
    }

    /** A count that varies around its mean as counts do (Poisson), for means up to some hundreds. */
    private static long counted(double mean, Random chance) {
        double left = StrictMath.exp(-mean);
        long count = -1;
        for (double product = 1; product > left || count < 0; count++) {
            product *= chance.nextDouble();
        }
        return count;
    }
}
