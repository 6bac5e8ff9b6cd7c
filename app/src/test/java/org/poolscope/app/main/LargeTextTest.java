package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.SourceException;

class LargeTextTest {
    @TempDir
    Path folder;

    @Test
    void theStartScreenCanBeReadWhole() {
        try (TestWindow window = open()) {
            assertReadable(window);
        }
    }

    @Test
    void aLongNoteTakesMoreLines() {
        try (TestWindow window = open()) {
            String what = "The shelf ends early, at byte 41 213. ".repeat(5).strip();
            Toolkit.run(() -> window.controller().workspace()
                    .tell(new SourceException.NotFound(what, "/home/alice/sim/exp1.data", "Check the name.")));

            assertReadable(window);
            double height = Toolkit.on(() -> window.controller().scene().lookup(".note").getLayoutBounds().getHeight());
            assertTrue(height > 40, () -> "a note of " + height + " px");
        }
    }

    @Test
    void theKeysAndThePaletteCanBeReadWhole() {
        try (TestWindow window = open()) {
            window.openSource("memory:one");
            window.perform("keys");
            assertReadable(window);
            window.perform("palette");
            assertReadable(window);
        }
    }

    @Test
    void iconsGrowWithTheText() {
        try (TestWindow window = open()) {
            Bounds large = icon(window);
            Toolkit.run(() -> window.controller().look().textSize().set(1));
            window.settle();

            assertEquals(2 * icon(window).getWidth(), large.getWidth(), 0.5);
        }
    }

    @Test
    void theWindowFillsItsSceneAtEveryTextSize() {
        try (TestWindow window = open()) {
            for (double size : new double[]{0.8, 1, 1.3, 2}) {
                Toolkit.run(() -> window.controller().look().textSize().set(size));
                window.settle();

                assertEquals(1600, window.bounds("statusBar").getWidth(), 1);
                assertEquals(1000, window.bounds("statusBar").getMaxY(), 1);
            }
        }
    }

    private TestWindow open() {
        TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"));
        Toolkit.run(() -> window.controller().look().textSize().set(2));
        return window;
    }

    private static Bounds icon(TestWindow window) {
        return Toolkit.on(() -> {
            Node icon = window.controller().scene().lookup("#addressBar .icon");
            return icon.localToScene(icon.getLayoutBounds());
        });
    }

    private static void assertReadable(TestWindow window) {
        window.settle();
        Scene scene = window.controller().scene();
        assertEquals(List.of(), ShownText.cut(scene.getRoot()));
        assertEquals(List.of(), ShownText.outside(scene));
    }
}
