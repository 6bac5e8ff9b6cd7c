package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;

class LargeTextTest {
    @TempDir
    Path folder;

    @Test
    void aPlotWithItsToolsCanBeReadWhole() {
        try (BrowseWindow window = open()) {
            window.select("*/array.v");

            assertReadable(window);
        }
    }

    @Test
    void aFailureCanBeReadWhole() {
        try (BrowseWindow window = open()) {
            window.select("run0/nothing");

            assertReadable(window);
        }
    }

    @Test
    void valuesOfEveryKindCanBeReadWhole() {
        try (BrowseWindow window = open()) {
            for (String path : List.of("run0/title", "run0/param.tau", "run0/results", "run0/image")) {
                window.select(path);

                assertReadable(window);
            }
        }
    }

    @Test
    void theExportCanBeReadWhole() {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            window.perform("export");

            assertReadable(window);
        }
    }

    @Test
    void aPlotHasAsManyPixelsAsAreSeen() {
        try (BrowseWindow window = open()) {
            window.select("*/array.v");

            Node canvas = window.nodes(node -> node instanceof Canvas && node.getStyleClass().contains("chart-canvas"))
                    .getFirst();
            Bounds seen = Toolkit.on(() -> canvas.localToScene(canvas.getLayoutBounds()));
            assertEquals(Toolkit.on(((Canvas) canvas)::getWidth), seen.getWidth(), 1);
            assertTrue(seen.getMinX() > 120, seen::toString);
        }
    }

    private BrowseWindow open() {
        SessionsInMemory sessions = Exp.make().put("run0", "image",
                new Numeric.Array(
                        NdArray.of(DType.FLOAT64, new long[]{2, 3}, false, MemorySegment.ofArray(new byte[48]))));
        BrowseWindow window = BrowseWindow.open(folder, sessions);
        Toolkit.run(() -> window.window().controller().workspace().look().textSize().set(2));
        window.settle();
        return window;
    }

    private static void assertReadable(BrowseWindow window) {
        window.settle();
        Scene scene = window.window().controller().scene();
        assertEquals(List.of(), ShownText.cut(scene.getRoot()));
        assertEquals(List.of(), ShownText.outside(scene));
    }
}
