package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.look.Tokens;
import org.poolscope.app.main.Toolkit;

/** The screens of pools are held to the tokens, and no word in them is cut. */
class PoolLookTest extends SixProducts {
    private static final double FORM_ROW = 36;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void treesAndProductHaveTheColoursOfTheirTokens(Theme theme) {
        try (PoolsWindow window = open(theme)) {
            window.select("Product/3/extra");

            Image picture = window.window().settle();

            isToken(theme, "-ps-raised", picture, 160, 955);
            isToken(theme, "-ps-surface", picture, 600, 900);
            Bounds table = window.window().bounds("metadata");
            isToken(theme, "-ps-surface", picture, (int) table.getMinX() + 200, (int) table.getMaxY() - 8);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theCornersOfABalloonAreClear(Theme theme) {
        try (PoolsWindow window = open(theme)) {
            window.unlock();
            window.choose("products", "1 ");
            window.perform("tag");

            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            Node balloon = window.inBalloon("newTag");
            Image picture = Toolkit.on(() -> balloon.getScene().getRoot().snapshot(clear, null));

            int last = (int) picture.getHeight() - 1;
            for (int edge : List.of(0, 1)) {
                assertEquals(0, picture.getPixelReader().getArgb(edge, last - edge) >>> 24, "at " + edge);
            }
        }
    }

    @Test
    void noWordOfAProductIsCut() {
        try (PoolsWindow window = open()) {
            window.select("Product/3");

            assertEquals(List.of(), window.cut());
        }
    }

    @Test
    void noWordOfAQueryIsCut() {
        try (PoolsWindow window = asked("m[\"level\"] in (\"L1\", \"L2\") and m[\"extra\"] != 3")) {
            assertEquals(List.of(), window.cut());
        }
    }

    @Test
    void theFormStandsAboveTheHitsAndTheChosenProductBelowThem() {
        try (PoolsWindow window = asked("m[\"level\"] in (\"L1\", \"L2\") and m[\"extra\"] != 3")) {
            Bounds work = window.window().bounds("workArea");
            Bounds text = window.window().bounds("queryText");
            Bounds hits = window.window().bounds("hits");
            Bounds metadata = window.window().bounds("metadata");

            assertTrue(work.contains(text) && work.contains(hits) && work.contains(metadata), () -> work + ": " + text);
            assertTrue(text.getMaxY() < hits.getMinY() && hits.getMaxY() < metadata.getMinY(),
                    () -> text + ", " + hits);
            assertEquals(work.getWidth(), hits.getWidth(), 1);
            List<Double> rows = window.nodes(node -> node.getStyleClass().contains("form-row")).stream()
                    .map(node -> node.getLayoutBounds().getHeight()).distinct().toList();
            assertEquals(List.of(FORM_ROW), rows);
        }
    }

    @Test
    void theTextOfAQueryEndsBeforeTheMarkThatItIsValid() {
        try (PoolsWindow window = asked("True or " + "m[\"level\"] == \"a long text\" or ".repeat(20) + "False")) {
            Bounds text = window.window().bounds("queryText");
            Node valid = window.nodes(node -> node instanceof Label label && label.getText().equals("valid"))
                    .getFirst();

            assertTrue(text.getMaxX() <= valid.localToScene(valid.getLayoutBounds()).getMinX(), text::toString);
            assertTrue(text.getWidth() > 300, text::toString);
        }
    }

    @Test
    void theClockTellsAtomicTimeBesideUtcAndTheStatusBarNamesThePoolOnce() {
        try (PoolsWindow window = open()) {
            window.select("Product/3");

            assertTrue(window.texts().stream().anyMatch(text -> text.matches(".* UTC \\(TAI \\d\\d:\\d\\d:\\d\\d\\)")),
                    () -> window.texts().toString());
            assertEquals(List.of("Product:3"),
                    Toolkit.on(() -> List.copyOf(window.controller().workspace().status().facts())));
        }
    }

    private static void isToken(Theme theme, String token, Image picture, int x, int y) {
        assertEquals(Integer.toHexString(Tokens.of(theme).argb(token)),
                Integer.toHexString(picture.getPixelReader().getArgb(x, y)), token + " at " + x + ", " + y);
    }
}
