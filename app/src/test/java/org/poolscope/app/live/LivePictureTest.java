package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.look.Tokens;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.storage.scan.redis.RedisProcess;

/** The screens of live scans as they look; with the property {@code poolscope.pictures} they are kept in that folder. */
class LivePictureTest {
    private static final int BEFORE = 71_780;
    private static final int MEANWHILE = 12_340;
    private static final int EVICTED = 18_200;
    private static final int A_BIT = 20;

    @TempDir
    Path folder;

    private Beamline beamline;

    @BeforeEach
    void measure() throws Exception {
        beamline = new Beamline();
        beamline.send(BEFORE);
        for (int i = 0; i < 12; i++) {
            beamline.sendPicture();
        }
        beamline.evict(EVICTED);
        beamline.prepareNext();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theScreenHasTheColoursAndRegionsOfTheDesignAndNoWordIsCut(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            keep(window, "following", theme);

            Toolkit.run(() -> window.plot().steps().step("Zoom", view -> view.withX(new Extent(118, 718), false)));
            sendSlowly(window, MEANWHILE);

            Image picture = keep(window, "zoomed", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
            isToken(theme, "-ps-raised", picture, 100, 880);
            isToken(theme, "-ps-surface", picture, 330, 250);
            Bounds pill = window.window().bounds("livePill");
            isToken(theme, "-ps-accent", picture, (int) pill.getMinX() + 8, (int) pill.getCenterY());
            Bounds chart = window.window().bounds("liveChart");
            assertEquals(320, chart.getMinX(), 2);
            assertEquals(936, chart.getWidth(), 4);
            Bounds cursors = window.window().bounds("cursors");
            assertTrue(cursors.getMinY() > chart.getMaxY(), "the cursors stand below the chart");
            assertTrue(cursors.getMinX() > window.window().bounds("liveImage").getMaxX() - 2, "beside the image");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pointsThatWereGoneBeforeTheyWereReadAreABandWithTheirNumber(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            beamline.unseen(12_000, BEFORE + 9_000);
            beamline.send(1_000);
            window.drawn();

            keep(window, "gap", theme);
            assertTrue(texts(window).stream().anyMatch(text -> text.contains("gone before they were read")),
                    () -> texts(window).toString());
            assertTrue(Toolkit.on(() -> window.tab().chart().newest().orElseThrow().lost()) > 0);
            window.await(() -> texts(window)
                    .contains("following the newest: 57\u202f580 of 57\u202f580 points held"));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aScanThatIsKeptOnDiskSaysInWhichFileAndHowToFinishIt(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            Toolkit.run(() -> window.tab().keep().keep(folder.resolve("scan_57.h5")));
            window.drawn();

            keep(window, "kept", theme);
            assertTrue(texts(window).contains("Finish the file"), () -> texts(window).toString());
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aSpectrumIsALineOrAWaterfallBesideTheImage(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            Toolkit.run(() -> window.tab().tick("mca:det0"));
            window.await(() -> texts(window).contains("mca:det0"));
            window.window().settle();

            keep(window, "image", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLastSpectraAreAWaterfallAndTheValuesInViewATable(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            Toolkit.run(() -> window.tab().tick("mca:det0"));
            window.await(() -> texts(window).contains("mca:det0"));
            choose(window, RadioMenuItem.class, "Waterfall");
            beamline.sendPicture();
            window.drawn();
            keep(window, "waterfall", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));

            Toolkit.run(() -> window.tab().chart().table());
            keep(window, "table", theme);
            assertTrue(texts(window).contains(Integer.toString(EVICTED)), () -> texts(window).toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theNextScanIsWaitedForAndShowsTheSameChannels(Theme theme) throws Exception {
        try (LiveWindow window = open(theme)) {
            PlottedModel.Chosen chosen = Toolkit.on(() -> window.tab().chosen());
            window.window().perform("scan.next");
            window.window().settle();
            assertTrue(texts(window).contains("Waiting for the next scan."), () -> texts(window).toString());

            String key = beamline.next();
            beamline.send(4_000);
            window.until(() -> window.hasTab(key) && window.tab(key).chart().newest().isPresent());
            window.drawn();

            keep(window, "next", theme);
            assertEquals(chosen, Toolkit.on(() -> window.tab(key).chosen()));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aServerThatIsGoneIsToldWithThePointWhereReadingGoesOn(Theme theme) throws Exception {
        RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
        try (server) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            Beamline remote = new Beamline(server);
            remote.send(BEFORE);
            remote.sendPicture();
            try (LiveWindow window = LiveWindow.open(folder, theme, remote, Clock.systemUTC())) {
                window.showRunning();
                logarithmic(window);
                window.window().settle();
                server.close();

                window.await(() -> texts(window).stream()
                        .anyMatch(text -> text
                                .matches("No answer since \\d\\d:\\d\\d:\\d\\d UTC, trying again in \\d+ s\\.")));
                assertTrue(texts(window).contains("documents as plain text, no index"),
                        () -> texts(window).toString());
                keep(window, "disconnected", theme);
                assertTrue(texts(window).stream().anyMatch(
                        text -> text.startsWith("Reading goes on at point 71\u202f780.")),
                        () -> texts(window).toString());
            }
        }
    }

    @Test
    void theEndIsToldWithWhatIsHere() throws Exception {
        try (LiveWindow window = open(Theme.LIGHT)) {
            beamline.end();

            window.await(() -> texts(window).stream().anyMatch(text -> text.startsWith("The scan ended at")));

            assertTrue(texts(window).contains("71\u202f780 of 100\u202f000 points are here."),
                    () -> texts(window).toString());
        }
    }

    private LiveWindow open(Theme theme) {
        LiveWindow window = LiveWindow.open(folder, theme, beamline);
        window.showRunning();
        logarithmic(window);
        window.window().settle();
        return window;
    }

    /** In parts, so that most of them are drawn as they come. */
    private void sendSlowly(LiveWindow window, int count) throws Exception {
        beamline.send(count - A_BIT * 10);
        window.drawn();
        for (int i = 0; i < A_BIT; i++) {
            beamline.send(10);
            window.drawn();
        }
    }

    private static void logarithmic(LiveWindow window) {
        choose(window, CheckMenuItem.class, "Logarithmic");
    }

    /** Ticks every choice of a kind in the menus of the screen whose words begin so. */
    private static void choose(LiveWindow window, Class<? extends MenuItem> kind, String words) {
        Toolkit.run(() -> ShownText.nodes(window.window().controller().scene().getRoot()).stream()
                .filter(MenuButton.class::isInstance).map(MenuButton.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(kind::isInstance)
                .filter(item -> item.getText().startsWith(words)).forEach(item -> {
                    switch (item) {
                        case CheckMenuItem check -> check.setSelected(true);
                        case RadioMenuItem radio -> radio.setSelected(true);
                        default -> throw new IllegalArgumentException(words);
                    }
                    item.fire();
                }));
    }

    private static Image keep(LiveWindow window, String name, Theme theme) throws Exception {
        Image picture = window.window().settle();
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            String tail = theme == Theme.DARK ? "-dark" : "";
            Screenshot.save(picture, Path.of(place, "live-" + name.toLowerCase(Locale.ROOT) + tail + ".png"));
        }
        return picture;
    }

    /** Every text a person sees. */
    private static Set<String> texts(LiveWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.window().controller().scene().getRoot()).stream()
                .flatMap(node -> node instanceof Text text
                        ? java.util.stream.Stream.of(text.getText())
                        : node instanceof Labeled labeled
                                ? java.util.stream.Stream.of(String.valueOf(labeled.getText()))
                                : java.util.stream.Stream.of())
                .collect(java.util.stream.Collectors.toSet()));
    }

    private static void isToken(Theme theme, String token, Image picture, int x, int y) {
        assertEquals(Integer.toHexString(Tokens.of(theme).argb(token)),
                Integer.toHexString(picture.getPixelReader().getArgb(x, y)), token + " at " + x + ", " + y);
    }
}
