package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.MemoryStore;

class RegionsTest {
    private static final double TOLERANCE = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"menuBar, 0, 0, 1600, 32", "addressBar, 0, 32, 1600, 48", "sidePane, 0, 80, 320, 888",
            "workArea, 320, 80, 936, 888", "inspector, 1256, 80, 344, 888", "statusBar, 0, 968, 1600, 32"})
    void liesWhereThePicturesShowIt(String id, double x, double y, double width, double height) {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"))) {
            window.openSource("memory:one");

            Bounds bounds = window.bounds(id);

            assertEquals(x, bounds.getMinX(), TOLERANCE);
            assertEquals(y, bounds.getMinY(), TOLERANCE);
            assertEquals(width, bounds.getWidth(), TOLERANCE);
            assertEquals(height, bounds.getHeight(), TOLERANCE);
        }
    }

    @Test
    void theInspectorLiesOverTheWorkInANarrowWindow() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, 1200, 800, new MemoryStore("one"))) {
            window.openSource("memory:one");

            assertFalse(window.node("inspector").isVisible());
            assertEquals(880, window.bounds("workArea").getWidth(), TOLERANCE);

            window.perform("pane.inspector");
            window.settle();

            assertTrue(window.node("inspector").isVisible());
            assertEquals(880, window.bounds("workArea").getWidth(), TOLERANCE);
            assertEquals(1200, window.bounds("inspector").getMaxX(), TOLERANCE);
        }
    }

    @Test
    void theSidePaneGoesTooInTheNarrowestWindow() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, 960, 600, new MemoryStore("one"))) {
            window.openSource("memory:one");

            assertFalse(window.node("sidePane").isVisible());
            assertEquals(960, window.bounds("workArea").getWidth(), TOLERANCE);
            assertEquals(600, window.bounds("statusBar").getMaxY(), TOLERANCE);
        }
    }

    @Test
    void sidePaneGivesItsRoomToTheWorkWhenItIsHidden() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"))) {
            window.openSource("memory:one");

            window.perform("pane.side");
            window.settle();

            assertEquals(0, window.bounds("workArea").getMinX(), TOLERANCE);
        }
    }
}
