package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.look.Tokens;
import org.poolscope.model.source.MemoryStore;

class ColoursTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void regionsHaveTheColoursOfTheirTokens(Theme theme) {
        try (TestWindow window = TestWindow.open(folder, theme, new MemoryStore("one"))) {
            window.openSource("memory:one");

            Image picture = window.settle();

            isToken(theme, "-ps-surface", picture, 800, 16);
            isToken(theme, "-ps-line", picture, 800, 79);
            isToken(theme, "-ps-raised", picture, 100, 900);
            isToken(theme, "-ps-soft", picture, 200, 116);
            isToken(theme, "-ps-line", picture, 319, 700);
            isToken(theme, "-ps-line", picture, 1256, 700);
            isToken(theme, "-ps-raised", picture, 1300, 900);
            isToken(theme, "-ps-line", picture, 800, 968);
            isToken(theme, "-ps-surface", picture, 800, 990);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theStartScreenHasTheColoursOfItsTokens(Theme theme) {
        try (TestWindow window = TestWindow.open(folder, theme)) {
            Image picture = window.settle();

            isToken(theme, "-ps-ground", picture, 100, 500);
            isToken(theme, "-ps-surface", picture, 300, 560);
            isToken(theme, "-ps-line", picture, 300, 396);
            isToken(theme, "-ps-accent", picture, 1360, 245);
            isToken(theme, "-ps-outline", picture, 600, 240);
        }
    }

    @Test
    void theThemeChangesWhileTheWindowIsOpen() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            isToken(Theme.LIGHT, "-ps-ground", window.settle(), 100, 500);

            window.perform("theme");

            isToken(Theme.DARK, "-ps-ground", window.settle(), 100, 500);
        }
    }

    private static void isToken(Theme theme, String token, Image picture, int x, int y) {
        int seen = picture.getPixelReader().getArgb(x, y);
        assertEquals(hex(Tokens.of(theme).argb(token)), hex(seen), token + " at " + x + ", " + y);
    }

    private static String hex(int argb) {
        return Integer.toHexString(argb);
    }
}
