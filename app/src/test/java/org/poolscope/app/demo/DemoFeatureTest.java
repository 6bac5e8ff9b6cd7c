package org.poolscope.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Sources;

class DemoFeatureTest {
    @Test
    void theDemoIsWrittenAndOpenedFromTheWindow(@TempDir Path folder) {
        DemoFeature feature = new DemoFeature(folder.resolve("demo"));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, Sources.installed(), List.of(feature))) {
            window.perform("demo");
            window.settle();

            List<String> open = Toolkit
                    .on(() -> window.controller().workspace().sources().stream().map(OpenSource::title).toList());
            assertEquals(List.of("obs", "exp1.data"), open);
        }
    }
}
