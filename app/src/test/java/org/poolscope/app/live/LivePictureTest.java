package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.engine.Extent;

/** The screens of live scans as they look; with the property {@code poolscope.pictures} they are kept in that folder. */
class LivePictureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noWordOfTheLiveScreenIsCut(Theme theme) throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(71_780);
        for (int i = 0; i < 12; i++) {
            beamline.sendPicture();
        }
        beamline.evict(18_200);
        beamline.prepareNext();
        try (LiveWindow window = LiveWindow.open(folder, theme, beamline)) {
            window.showRunning();
            keep(window.window().settle(), "live-following-" + theme.name().toLowerCase());

            Toolkit.run(() -> window.plot().steps().step("Zoom", view -> view.withX(new Extent(120, 718), false)));
            beamline.send(12_340);
            window.drawn();
            keep(window.window().settle(), "live-zoomed-" + theme.name().toLowerCase());
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
        }
    }

    private static void keep(Image picture, String name) throws Exception {
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            Screenshot.save(picture, Path.of(place, name + ".png"));
        }
    }
}
