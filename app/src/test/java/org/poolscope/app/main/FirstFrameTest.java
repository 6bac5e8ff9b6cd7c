package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.start.Recent;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;

class FirstFrameTest {
    private static final List<String> BARS = List.of("menuBar", "addressBar", "statusBar");

    @TempDir
    Path folder;

    @Test
    void hasThePanesButNotYetTheBars() {
        try (WindowController window = bare()) {
            assertNotNull(find(window, "sidePane"));
            BARS.forEach(bar -> assertNull(find(window, bar), bar));
        }
    }

    @Test
    void keepsEveryPaneWhereItWillBe() {
        try (WindowController window = bare()) {
            List<Bounds> before = panes(window);

            Toolkit.run(window::furnish);

            assertEquals(before, panes(window));
        }
    }

    @Test
    void isFollowedByWhatIsMissing() {
        try (WindowController window = bare()) {
            Toolkit.run(window::furnish);

            BARS.forEach(bar -> assertNotNull(find(window, bar), bar));
        }
    }

    @Test
    void whatIsOpenedInItComesBeforeTheRecentPlacesOfEarlierTimes() throws Exception {
        RecentsFile file = new RecentsFile(folder.resolve("recent.tsv"));
        Recent earlier = new Recent("pool", "obs", "memory:obs", Instant.EPOCH);
        file.save(List.of(earlier));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"))) {
            window.openSource("memory:one");
        }

        assertEquals(List.of("memory:one", "memory:obs"), file.load().stream().map(Recent::address).toList());
    }

    private WindowController bare() {
        Settings settings = new Settings(Theme.LIGHT, Clock.fixed(TestWindow.NOW, ZoneOffset.UTC),
                new RecentsFile(folder.resolve("recent.tsv")), false,
                new Sources(List.of(new MemorySourceProvider(new MemoryStore("one")))), List.of());
        return Toolkit.on(() -> WindowController.bare(settings, WindowRequest.WIDTH, WindowRequest.HEIGHT));
    }

    private static Node find(WindowController window, String id) {
        return Toolkit.on(() -> window.scene().lookup("#" + id));
    }

    private static List<Bounds> panes(WindowController window) {
        return Toolkit.on(() -> {
            window.style();
            return List.of("sidePane", "workArea", "inspector").stream()
                    .map(id -> (Region) window.scene().lookup("#" + id))
                    .map(pane -> pane.localToScene(pane.getLayoutBounds())).toList();
        });
    }
}
