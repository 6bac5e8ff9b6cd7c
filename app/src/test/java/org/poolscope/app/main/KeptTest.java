package org.poolscope.app.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;

class KeptTest {
    @TempDir
    Path folder;

    @Test
    void aChangeJustBeforeClosingIsKept() {
        KeptFile file = new KeptFile(folder.resolve("window.txt"));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Toolkit.run(() -> {
                window.controller().keep(file, file.load());
                window.controller().look().textSize().set(1.5);
            });
        }

        assertEquals(1.5, file.load().text());
    }

    @Test
    void aChangeIsKeptSoonAndComesBack() {
        KeptFile file = new KeptFile(folder.resolve("window.txt"));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Toolkit.run(() -> window.controller().keep(file, file.load()));
            Toolkit.run(() -> {
                window.controller().look().theme().set(Theme.DARK);
                window.controller().look().textSize().set(1.3);
                window.controller().panes().sideWidth().set(420);
                window.controller().workspace().remembered().put("export.format", "npz");
            });
            await().until(() -> file.load().side() == 420);
            window.settle();
        }
        Kept kept = file.load();
        assertEquals(new Kept(Theme.DARK, 1.3, 420, 344, 1600, 1000, Map.of("export.format", "npz")), kept);
        try (TestWindow window = TestWindow.open(folder, kept.theme())) {
            Toolkit.run(() -> window.controller().keep(file, kept));
            window.settle();

            assertEquals("npz", Toolkit.on(() -> window.controller().workspace().remembered().get("export.format")));
            assertEquals(420 * 1.3, window.bounds("sidePane").getWidth(), 1);
        }
    }
}
