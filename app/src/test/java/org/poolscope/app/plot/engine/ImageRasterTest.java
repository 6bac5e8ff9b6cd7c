package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImageRasterTest {
    private static final int GROUND = 0xFF111111;
    private static final int HATCH = 0xFF999999;

    private final Grid grid = Grid.of(Samples.of(0, 1, 2, 3, Double.NaN, 5), 2, 3);
    private final int[] grey = Palette.GREY.argb();

    private Pixels painted(ImageWindow window, Levels levels, int width, int height) {
        Pixels pixels = new Pixels(new int[width * height], width, height);
        ImageRaster.paint(pixels, grid, window, 1, levels, grey, HATCH, GROUND);
        return pixels;
    }

    @Test
    void cellsAreSquareAndSharp() {
        Pixels pixels = painted(new ImageWindow(0, 0, 10), Levels.of(grid, false, 0, false), 40, 30);
        assertEquals(grey[0], pixels.argb()[0]);
        assertEquals(grey[0], pixels.argb()[9 * 40 + 9]);
        assertEquals(grey[51], pixels.argb()[10]);
        assertEquals(grey[255], pixels.argb()[10 * 40 + 29]);
        assertEquals(0, pixels.argb()[30]);
        assertEquals(0, pixels.argb()[20 * 40]);
    }

    @Test
    void missingNumbersAreHatched() {
        Pixels pixels = painted(new ImageWindow(0, 0, 10), Levels.of(grid, false, 0, false), 30, 20);
        int ground = 0;
        int lines = 0;
        for (int y = 10; y < 20; y++) {
            for (int x = 10; x < 20; x++) {
                ground += pixels.argb()[y * 30 + x] == GROUND ? 1 : 0;
                lines += pixels.argb()[y * 30 + x] == HATCH ? 1 : 0;
            }
        }
        assertTrue(ground > 20 && lines > 5, ground + " of ground, " + lines + " of lines");
    }

    @Test
    void numbersNotAboveZeroAreHatchedOnALogarithmicScale() {
        Levels levels = Levels.of(grid, true, 0, false);
        assertEquals(new Levels(1, 5, true), levels);
        assertEquals(-1, levels.index(0));
        assertEquals(255, levels.index(5));
    }

    @Test
    void aDivergingScaleHasZeroInTheMiddle() {
        assertEquals(new Levels(-5, 5, false), Levels.of(grid, false, 0, true));
    }

    @Test
    void clippingCutsOutliers() {
        double[] values = Noise.plain(1, 10_000);
        values[77] = 1e9;
        Levels levels = Levels.of(Grid.of(Samples.of(values), 100, 100), false, 1, false);
        assertTrue(levels.max() < 5 && levels.max() > 1);
    }

    @Test
    void oneNumberEverywhereStillHasColours() {
        Levels levels = Levels.of(Grid.of(Samples.of(7, 7), 1, 2), false, 0, false);
        assertTrue(levels.index(7) >= 0);
    }

    @Test
    void zoomLeavesTheCellUnderThePointer() {
        ImageWindow near = new ImageWindow(0, 0, 2).zoomed(4, 100, 60);
        assertEquals(50, near.columnAt(100));
        assertEquals(30, near.rowAt(60));
        assertEquals(8, near.size());
    }

    @Test
    void palettesBeginAndEndAsPublished() {
        assertEquals(0xFF00224E, Palette.CIVIDIS.argb()[0]);
        assertEquals(0xFFFEE838, Palette.CIVIDIS.argb()[255]);
        assertEquals(0xFF808080, Palette.GREY.argb()[128]);
        assertEquals(Palette.COLOURS, Palette.VIK.argb().length);
    }
}
