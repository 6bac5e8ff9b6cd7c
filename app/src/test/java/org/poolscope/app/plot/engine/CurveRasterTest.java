package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CurveRasterTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;
    private static final int BLUE = 0xFF0072B2;

    private final Pixels pixels = new Pixels(new int[WIDTH * HEIGHT], WIDTH, HEIGHT);

    private void paint(Curve curve, Extent x, Extent y) {
        Scale scale = Scale.rightward(x, WIDTH, false);
        Columns columns = MinMaxReduction.reduce(curve, scale, false, WIDTH);
        new CurveRaster(WIDTH, HEIGHT).paint(pixels, curve, columns, scale, Scale.upward(y, HEIGHT, false),
                new Ink(BLUE, Stroke.of(curve.slot()), 1));
    }

    private int alpha(int column, int row) {
        return pixels.argb()[row * WIDTH + column] >>> 24;
    }

    private int inkIn(int column) {
        int rows = 0;
        for (int row = 0; row < HEIGHT; row++) {
            rows += alpha(column, row) > 128 ? 1 : 0;
        }
        return rows;
    }

    @Test
    void aFlatLineIsInItsColourAtItsHeight() {
        paint(Curve.of("c", 0, Samples.of(5, 5)), new Extent(0, 1), new Extent(0.05, 10.05));
        assertEquals(BLUE, pixels.argb()[50 * WIDTH + 100]);
        assertEquals(0, alpha(100, 40));
    }

    @Test
    void aGapIsNotBridged() {
        paint(Curve.of("c", 0, Samples.of(5, 5, Double.NaN, 5, 5)), new Extent(0, 4), new Extent(0, 10));
        assertTrue(inkIn(25) > 0);
        assertEquals(0, inkIn(75));
        assertEquals(0, inkIn(125));
        assertTrue(inkIn(175) > 0);
    }

    @Test
    void aLonelySampleIsSeen() {
        paint(Curve.of("c", 0, Samples.of(Double.NaN, 5, Double.NaN)), new Extent(0, 2), new Extent(0, 10));
        assertTrue(inkIn(100) > 0);
    }

    @Test
    void dashesLeaveHoles() {
        paint(Curve.of("c", 1, Samples.of(5, 5)), new Extent(0, 1), new Extent(0, 10));
        long blank = IntStream.range(0, WIDTH).filter(column -> inkIn(column) == 0).count();
        assertTrue(blank > 30 && blank < 90, () -> blank + " columns without ink");
    }

    @Test
    void infinityIsMarkedAtTheEdge() {
        paint(Curve.of("c", 0, Samples.of(5, Double.POSITIVE_INFINITY, 5)), new Extent(0, 2), new Extent(0, 10));
        assertTrue(alpha(99, 1) > 128 || alpha(100, 1) > 128);
    }

    @Property(seed = "20121121", tries = 25)
    void noiseFillsEachColumnFromItsMinimumToItsMaximum(@ForAll long seed) {
        double[] noise = Noise.plain(seed, 40_000);
        Curve curve = Curve.of("c", 0, Samples.of(noise));
        Scale x = Scale.rightward(new Extent(0, 39_999), WIDTH, false);
        Scale y = Scale.upward(new Extent(-6, 6), HEIGHT, false);
        Columns columns = MinMaxReduction.reduce(curve, x, false, WIDTH);
        pixels.clear();
        paint(curve, new Extent(0, 39_999), new Extent(-6, 6));
        for (int column = 0; column < WIDTH; column++) {
            int top = (int) Math.floor(y.position(columns.max(column)));
            int bottom = (int) Math.floor(y.position(columns.min(column)));
            for (int row = top + 1; row < bottom; row++) {
                assertEquals(255, alpha(column, row), "row " + row + " of column " + column);
            }
            assertTrue(alpha(column, Math.max(0, top - 3)) == 0 || neighbourIsHigher(columns, column, y, top - 3));
        }
    }

    private static boolean neighbourIsHigher(Columns columns, int column, Scale y, int row) {
        return (column > 0 && y.position(columns.max(column - 1)) < row + 2)
                || (column + 1 < WIDTH && y.position(columns.max(column + 1)) < row + 2);
    }
}
