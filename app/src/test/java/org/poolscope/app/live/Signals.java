package org.poolscope.app.live;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.stream.Points;

/** What the instruments of the {@link Beamline} measure, in the shapes of the design picture. */
final class Signals {
    private Signals() {}

    /** A line with two peaks. */
    static double[] spectrum(int size) {
        double[] spectrum = new double[size];
        for (int i = 0; i < size; i++) {
            spectrum[i] = Math.rint(40 + 900 * peak(i, 300, 12) + 500 * peak(i, 640, 30));
        }
        return spectrum;
    }

    /** Rings around a bright middle, with the shadow of a beam stop. */
    static double[] image(int size) {
        double[] image = new double[size * size];
        Random noise = new Random(3);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double r = Math.hypot(row - size / 2.0, column - size / 2.0);
                double rings = 900 * peak(r, 52, 3) + 500 * peak(r, 88, 3) + 260 * peak(r, 118, 3);
                boolean stop = Math.abs(row - size / 2) < 2 && column < size * 0.45;
                image[row * size + column] = stop
                        ? 1
                        : Math.rint(1 + 60_000 * peak(r, 0, 9) + rings + 12 * noise.nextDouble());
            }
        }
        return image;
    }

    /** Little-endian points of a shape, the first number of which is how many there are. */
    static Points points(DType type, double[] numbers, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * type.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            switch (type.itemSize()) {
                case 2 -> bytes.putShort((short) Math.min(number, 65_535));
                case 4 -> bytes.putInt((int) number);
                default -> bytes.putDouble(number);
            }
        }
        return new Points.Regular(NdArray.of(type, shape, false, MemorySegment.ofArray(bytes.array())));
    }

    static double diode1(int i) {
        double t = i * 0.01;
        double wide = 1500 * peak((t - 100) % 280, 98, 14) + 1500 * peak((t - 100) % 280, 178, 16);
        return 300 + 4300 * peak((t - 60) % 140, 80, 7) + wide + 20 * noise(i);
    }

    static double diode2(int i) {
        double t = i * 0.01;
        return 1000 + 1500 * peak(t, 470, 130) + 250 * Math.sin(t / 9) + 80 * noise(i * 31 + 5);
    }

    private static double noise(int i) {
        long mixed = (i + 1) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        return ((mixed * 0xBF58476D1CE4E5B9L) >>> 11) / (double) (1L << 53) - 0.5;
    }

    private static double peak(double at, double centre, double width) {
        double distance = (at - centre) / width;
        return Math.exp(-distance * distance / 2);
    }
}
