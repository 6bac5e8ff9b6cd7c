package org.poolscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Theme;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.ImageWindow;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.app.plot.engine.Palette;
import org.poolscope.app.plot.engine.Samples;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeatMapTest {
    private final FxRobot robot = new FxRobot();
    @SuppressWarnings("NullAway.Init") // made when the toolkit runs
    private HeatMap map;

    @Start
    void show(Stage stage) {
        map = new HeatMap();
        map.paletteProperty().set(Palette.GREY);
        map.setGrid(Grid.of(Samples.of(0, 1, 2, 3, 4, 255), 2, 3));
        stage.setScene(new Scene(map, 600, 400));
        new Look(Theme.LIGHT).apply(stage.getScene());
        stage.show();
        map.requestFocus();
    }

    @Test
    void paintsEachCellInItsColour() throws InterruptedException {
        Pulses.wait(5);
        robot.interact(() -> {
            PixelReader picture = map.getScene().snapshot(null).getPixelReader();
            double size = map.window().size();
            int left = (int) map.area().getMinX();
            int top = (int) map.area().getMinY();
            assertEquals(0xFF000000, picture.getArgb(left + 3, top + 3));
            assertEquals(0xFFFFFFFF, picture.getArgb(left + (int) (2.5 * size), top + (int) (1.5 * size)));
        });
    }

    @Test
    void isNeverLargerThanTheViewport() throws InterruptedException {
        robot.interact(() -> map.setGrid(Grid.of(Samples.regular(0, 1, 4_000_000), 2000, 2000)));
        Pulses.wait(5);
        Canvas canvas = robot.from(map).lookup(Canvas.class::isInstance).queryAs(Canvas.class);
        assertTrue(canvas.getWidth() < 600 && canvas.getHeight() < 400);
    }

    @Test
    void keysWalkCellsAndSayTheirValue() {
        robot.interact(() -> map.setCell(new HeatMap.Cell(0, 0)));
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.DOWN, 3);
        assertEquals(new HeatMap.Cell(1, 2), map.cellProperty().get());
        assertEquals("row 1, column 2: 255.0", map.getAccessibleText());
    }

    @Test
    void aGridOfTheSameShapeKeepsTheZoom() {
        robot.type(KeyCode.PLUS).interact(() -> {
            ImageWindow near = map.window();
            map.setGrid(Grid.of(Samples.of(9, 8, 7, 6, 5, 4), 2, 3));
            assertEquals(near, map.window());
            map.setGrid(Grid.of(Samples.of(1, 2), 1, 2));
            assertTrue(map.model().isWhole());
        });
    }

    @Test
    void logKeepsToWhatIsAboveZero() {
        robot.type(KeyCode.L);
        assertEquals(new Levels(1, 255, true), map.levels());
        assertEquals("image of 2 rows and 3 columns, 1 to 255", map.summary());
    }

    @Test
    void aClosedMapShowsNothing() {
        robot.interact(map::close);
        assertNull(map.cellProperty().get());
        assertEquals("no image", map.summary());
    }
}
