package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.demo.DemoData;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.SessionSourceProvider;

/** The screens of sessions as they look; with the property {@code poolscope.pictures} they are kept in that folder. */
class SessionsPictureTest {
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @TempDir
    private static Path demo = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws SourceException {
        DemoData.write(demo, Cancel.NEVER);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void keysStandAtTheTop(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            ToggleButton byKey = (ToggleButton) window
                    .nodes(node -> node instanceof ToggleButton button && button.getText().equals("By key")).getFirst();
            Toolkit.run(byKey::fire);
            window.settle();
            window.expand("array.f");

            keep(window, "by-key", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void oneListOfAllSessions(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            window.select("*/results");
            window.perform("sessions.merged");

            keep(window, "merged", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theKeysThatFitAPattern(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            window.select("*/results");
            window.perform("sessions.matching");
            TextField field = (TextField) window.window().node("matchField");
            Toolkit.run(() -> field.setText("run*.rate"));
            window.until(each -> Toolkit
                    .on(() -> each.window().controller().scene().lookup(".grid-view") != null));

            keep(window, "matching", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anExportIsTriedBeforeItIsWritten(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            window.select("*/array.v");
            window.perform("export");
            window.settle();

            keep(window, "export", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyKeyIsListed(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            window.perform("keys");

            keep(window, "keys", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePaletteFindsActionsAndData(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            window.perform("palette");
            TextField field = (TextField) window.window().node("paletteText");
            Toolkit.run(() -> field.setText("array"));
            window.settle();

            keep(window, "palette", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void largeTextIsNotCut(Theme theme) throws Exception {
        try (BrowseWindow window = open(theme)) {
            Toolkit.run(() -> window.window().controller().workspace().look().textSize().set(1.5));
            window.select("*/array.v");

            keep(window, "large", theme);
        }
    }

    private BrowseWindow open(Theme theme) {
        return BrowseWindow.open(folder, theme, new SessionSourceProvider(), demo.resolve("exp1.data").toString());
    }

    /** Random names are longer than their places; nothing else is cut. */
    private static void keep(BrowseWindow window, String name, Theme theme) throws Exception {
        Image picture = window.window().settle();
        assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()).stream()
                .filter(text -> !RANDOM.matcher(text).find()).toList());
        assertTrue(picture.getWidth() >= 1600, () -> picture.getWidth() + " px");
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            Screenshot.save(picture,
                    Path.of(place, "sessions-" + name + (theme == Theme.DARK ? "-dark" : "") + ".png"));
        }
    }
}
