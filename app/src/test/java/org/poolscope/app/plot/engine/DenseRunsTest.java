package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseRunsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;
    private static final int SIZE = 20_000;

    private final Pixels pixels = new Pixels(new int[WIDTH * HEIGHT], WIDTH, HEIGHT);

    private void paint(int slot, double... y) {
        Curve curve = Curve.of("c", slot, Samples.of(y));
        Scale x = Scale.rightward(new Extent(0, y.length - 1), WIDTH, false);
        new CurveRaster(WIDTH, HEIGHT).paint(pixels, curve, MinMaxReduction.reduce(curve, x, false, WIDTH), x,
                Scale.upward(new Extent(-1, 1), HEIGHT, false), new Ink(0xFF0072B2, Stroke.of(slot), 1));
    }

    private long blankColumns(int from, int to) {
        return IntStream.range(from, to).filter(column -> IntStream.range(0, HEIGHT)
                .allMatch(row -> pixels.argb()[row * WIDTH + column] >>> 24 < 128)).count();
    }

    @Test
    void aSmoothCurveOfManyPointsKeepsItsDashes() {
        paint(1, IntStream.range(0, SIZE).mapToDouble(i -> 0.2 * Math.sin(i * 3e-4)).toArray());
        assertEquals(0.3, blankColumns(0, WIDTH) / (double) WIDTH, 0.08);
    }

    @Test
    void noiseIsNotTornByDashes() {
        double[] noise = Noise.plain(3, SIZE);
        paint(1, IntStream.range(0, SIZE).mapToDouble(i -> noise[i] * 0.1).toArray());
        assertEquals(0, blankColumns(0, WIDTH));
    }

    @Test
    void dashesGoOnBehindAGap() {
        paint(1, IntStream.range(0, SIZE).mapToDouble(i -> i > 4_010 && i < 8_030 ? Double.NaN : 0).toArray());
        assertEquals(40, (double) blankColumns(40, 80), 3);
        assertEquals(0.3, blankColumns(81, WIDTH) / (WIDTH - 81.0), 0.08);
    }

    @Test
    void anEmptyStretchBetweenManyPointsIsBridgedByALine() {
        double[] x = IntStream.range(0, SIZE).mapToDouble(i -> i < SIZE / 2 ? i * 0.5 : i).toArray();
        Curve curve = Curve.of("c", 0, Samples.of(x), Samples.of(new double[SIZE]));
        Scale scale = Scale.rightward(new Extent(0, SIZE - 1), WIDTH, false);
        new CurveRaster(WIDTH, HEIGHT).paint(pixels, curve, MinMaxReduction.reduce(curve, scale, false, WIDTH), scale,
                Scale.upward(new Extent(-1, 1), HEIGHT, false), new Ink(0xFF0072B2, Stroke.of(0), 1));
        assertEquals(0, blankColumns(0, WIDTH));
    }

    @Test
    void aStepIsJoined() {
        paint(0, IntStream.range(0, SIZE).mapToDouble(i -> i < SIZE / 2 ? -0.8 : 0.8).toArray());
        long inked = IntStream.range(20, 80).filter(row -> IntStream.range(95, 105)
                .anyMatch(column -> pixels.argb()[row * WIDTH + column] >>> 24 > 128)).count();
        assertEquals(60, inked);
        assertTrue(blankColumns(0, WIDTH) == 0);
    }
}
