package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.look.Tokens;

/** The screens of pools are held to the tokens, and no word in them is cut. */
class PoolLookTest {
    @TempDir
    Path folder;

    private Path pool = Path.of("");

    @BeforeEach
    void makePool() throws Exception {
        pool = PoolInFolder.make(folder);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void treesAndProductHaveTheColoursOfTheirTokens(Theme theme) {
        try (PoolsWindow window = PoolsWindow.open(folder, theme, pool)) {
            window.select("Product/3/extra");

            Image picture = window.window().settle();

            isToken(theme, "-ps-raised", picture, 160, 955);
            isToken(theme, "-ps-surface", picture, 600, 900);
            Bounds table = window.window().bounds("metadata");
            isToken(theme, "-ps-surface", picture, (int) table.getMinX() + 200, (int) table.getMaxY() - 8);
        }
    }

    @Test
    void noWordOfAProductIsCut() {
        try (PoolsWindow window = PoolsWindow.open(folder, Theme.LIGHT, pool)) {
            window.select("Product/3");

            assertEquals(List.of(), window.cut());
        }
    }

    private static void isToken(Theme theme, String token, Image picture, int x, int y) {
        assertEquals(Integer.toHexString(Tokens.of(theme).argb(token)),
                Integer.toHexString(picture.getPixelReader().getArgb(x, y)), token + " at " + x + ", " + y);
    }
}
