package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.scan.MemScanProvider;

/** What the tab of a scan does besides drawing. */
class LiveTabTest {
    @TempDir
    Path folder;

    @Test
    void theAxisAndTheCurvesAreThoseOfTheHints() throws Exception {
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline(2_000))) {
            window.showRunning();

            PlottedModel.Chosen chosen = Toolkit.on(() -> window.tab().chosen());

            assertEquals(Optional.of("elapsed_time"), chosen.axis());
            assertEquals(Set.of("elapsed_time", "diode1", "diode2", "current", "beamviewer"), chosen.names());
        }
    }

    @Test
    void tickingAStreamPlotsItAndUntickingTakesItAway() throws Exception {
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline(2_000))) {
            window.showRunning();

            Toolkit.run(() -> window.tab().tick("axis:roby"));
            window.until(() -> names(window.plot()).contains("axis:roby"));

            Toolkit.run(() -> window.tab().streams().table().getItems().stream()
                    .filter(row -> row.channel().name().equals("diode1")).forEach(row -> row.ticked().set(false)));
            window.until(() -> !names(window.plot()).contains("diode1"));
        }
    }

    @Test
    void aScanIsExportedWhileItRuns() throws Exception {
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline(2_000))) {
            window.showRunning();

            window.window().perform("export");
            window.window().settle();

            WorkTab tab = Toolkit.on(() -> window.window().controller().workspace().shownTab().get());
            assertTrue(tab != null && tab.id().startsWith("export:"));
        }
    }

    @Test
    void theLinesOfPythonNameTheScanAndTheStretchInView() throws Exception {
        Beamline beamline = beamline(2_000);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();

            window.window().perform("copy.python");

            assertEquals("scan_key = \"" + beamline.key() + "\"\nscan = store.load_scan(scan_key)\n"
                    + "scan.streams[\"diode1\"][0:2000]", window.copied().getLast());
        }
    }

    @Test
    void reloadingAScanThatIsGoneIsToldAboveItsChart() throws Exception {
        Beamline beamline = beamline(2_000);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            beamline.delete();

            window.window().perform("reload");

            window.until(() -> window.tab().view().lookupAll(".note-words").stream()
                    .anyMatch(note -> note.getAccessibleText().startsWith("The scan was not read anew.")));
            assertEquals(2_000, Toolkit.on(() -> window.plot().curves().getFirst().size()));
        }
    }

    @Test
    void closingTheTabStopsReadingItsStreams() throws Exception {
        Beamline beamline = beamline(2_000);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            ScanTabController tab = window.tab();

            Toolkit.run(() -> window.window().controller().workspace().close(tab.tab()));

            assertTrue(!Toolkit.on(() -> window.hasTab(beamline.key())));
            beamline.send(500);
            window.window().settle();
            assertTrue(Toolkit.on(() -> tab.chart().newest().orElseThrow().newest()) <= 2_000);
        }
    }

    @Test
    void theSimulatedScansOfTheDemoAreFollowed() throws Exception {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new MemScanProvider())),
                List.of(new LiveFeature(_ -> {}, Clock.systemUTC())))) {
            window.openSource("mem-scan://window-test");
            Toolkit.run(() -> window.controller().workspace()
                    .select(window.controller().workspace().sources().getFirst(), DataPath.of("last")));
            Plot plot = (Plot) waited(window);

            Image picture = Toolkit.on(() -> window.controller().scene().snapshot(null));

            assertTrue(Toolkit.on(() -> !plot.curves().isEmpty()));
            String place = System.getProperty("poolscope.pictures");
            if (place != null) {
                Files.createDirectories(Path.of(place));
                Screenshot.save(picture, Path.of(place, "live-demo.png"));
            }
        }
    }

    private static Object waited(TestWindow window) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofMinutes(2)).until(() -> Toolkit.on(
                () -> window.controller().scene().lookup("#liveChart") instanceof Plot plot
                        && !plot.curves().isEmpty() && plot.curves().getFirst().size() > 0 && plot.paintCost()[0] > 3));
        return window.node("liveChart");
    }

    private static List<String> names(Plot plot) {
        return plot.curves().stream().map(Curve::id).toList();
    }

    private static Beamline beamline(int points) throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(points);
        beamline.sendPicture();
        return beamline;
    }
}
