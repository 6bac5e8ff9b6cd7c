package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;

class PictureTest {
    @TempDir
    Path folder;

    @Test
    void aPlotIsSavedTwiceAsFine() throws IOException {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            PlotPane pane = shown(window);
            Path file = folder.resolve("plot.png");

            save(window, pane, file);

            Image picture = new Image(new ByteArrayInputStream(Files.readAllBytes(file)));
            assertEquals(Math.ceil(2 * Toolkit.on(() -> pane.plot().getWidth())), picture.getWidth(), 1);
            assertEquals(Math.ceil(2 * Toolkit.on(() -> pane.plot().getHeight())), picture.getHeight(), 1);
            assertTrue(bluish(picture) > 100, "the curve is in it");
        }
    }

    @Test
    void aPictureIsDrawnThatFineAndNotEnlarged() throws IOException {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Path file = folder.resolve("plot.png");

            save(window, shown(window), file);

            Image picture = new Image(new ByteArrayInputStream(Files.readAllBytes(file)));
            assertTrue(steepest(picture) > 150, "the edge of the curve is as sharp as pixels allow");
        }
    }

    @Test
    void afterAPictureThePlotIsAsItWas() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            PlotPane pane = shown(window);
            Image before = Toolkit.on(() -> pane.plot().snapshot(null, null));

            save(window, pane, folder.resolve("plot.png"));

            assertEquals(bluish(before), bluish(Toolkit.on(() -> pane.plot().snapshot(null, null))));
        }
    }

    @Test
    void aPictureThatCannotBeSavedIsToldAndLeavesNothing() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Path file = folder.resolve("nowhere/plot.png");

            save(window, shown(window), file);

            assertTrue(window.controller().failure().isPresent());
            assertFalse(Files.exists(file));
        }
    }

    private static void save(TestWindow window, PlotPane pane, Path file) {
        Toolkit.run(() -> new PictureController(window.controller().workspace()).save(pane.plot(), file));
        window.settle();
    }

    private static PlotPane shown(TestWindow window) {
        PlotPane pane = Toolkit.on(PlotPane::new);
        Toolkit.run(() -> {
            pane.show("v", List.of(Curve.of("v", 0, Samples.of(1, 3, 2))), AxisText.index(), "v");
            window.controller().workspace().show(new WorkTab("plot", "scan", "v", pane));
        });
        window.settle();
        return pane;
    }

    /** The largest change of red from one pixel to the one below where the curve is: an enlarged picture smears it. */
    private static int steepest(Image picture) {
        PixelReader pixels = picture.getPixelReader();
        int steepest = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 1; y < picture.getHeight(); y++) {
                int above = pixels.getArgb(x, y - 1);
                int below = pixels.getArgb(x, y);
                boolean curve = isBluish(above) || isBluish(below);
                steepest = curve ? Math.max(steepest, Math.abs((above >> 16 & 255) - (below >> 16 & 255))) : steepest;
            }
        }
        return steepest;
    }

    private static boolean isBluish(int argb) {
        return (argb & 255) - (argb >> 16 & 255) > 80;
    }

    /** Pixels in which blue stands out: nothing but the curve is coloured so. */
    private static int bluish(Image picture) {
        PixelReader pixels = picture.getPixelReader();
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = pixels.getArgb(x, y);
                count += isBluish(argb) ? 1 : 0;
            }
        }
        return count;
    }
}
