package org.poolscope.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shm.SharedMemory;

class DemoFeatureTest {
    @Test
    void theDemoIsWrittenAndOpenedFromTheWindow(@TempDir Path folder) throws Exception {
        Path memory = Files.createDirectory(folder.resolve("memory"));
        DemoFeature feature = new DemoFeature(folder.resolve("demo"), new SharedMemory(memory));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, Sources.installed(), List.of(feature))) {
            window.perform("demo");
            window.settle();

            List<String> open = Toolkit
                    .on(() -> window.controller().workspace().sources().stream().map(OpenSource::title).toList());
            assertEquals(List.of("obs", "exp1.data"), open);
            List<String> offered = Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream()
                    .filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList());
            assertTrue(offered.containsAll(List.of("a running scan", "an object store", "shared arrays")),
                    offered::toString);
        }
        assertEquals(List.of(), Fixtures.members(memory));
    }
}
