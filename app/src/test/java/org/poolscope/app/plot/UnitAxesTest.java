package org.poolscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fair_acc.chartfx.ui.geometry.Side;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Theme;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UnitAxesTest {
    private static final List<String> UNITS = List.of("volt", "amp", "second", "kelvin");

    private final FxRobot robot = new FxRobot();
    @SuppressWarnings("NullAway.Init") // made when the toolkit runs
    private Plot plot;
    @SuppressWarnings("NullAway.Init") // made when the toolkit runs
    private Look look;

    @Start
    void show(Stage stage) {
        plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("v (no unit stored)", "", "v"));
        stage.setScene(new Scene(new StackPane(plot), 800, 600));
        look = new Look(Theme.LIGHT);
        look.apply(stage.getScene());
        stage.show();
    }

    @Test
    void oneUnitHasOneAxisNamedByIt() {
        show(1);

        assertEquals(List.of("v [volt]"), titles());
        assertEquals(Side.LEFT, axes().getFirst().getSide());
    }

    @Test
    void curvesWithoutAUnitSaySo() {
        set(List.of(Curve.of("a", 0, Samples.of(1, 2))));

        assertEquals(List.of("v (no unit stored)"), titles());
    }

    @Test
    void thePictureLiesWhereItsOverlayThinksForAnyNumberOfUnits() {
        for (int units : new int[]{3, 1, 2, 4}) {
            show(units);

            assertEquals(UNITS.subList(0, Math.min(units, 3)).stream().map(unit -> "v [" + unit + "]").toList(),
                    titles());
            assertPlaced();
        }
    }

    @Test
    void labelsGrowWithTheTextOfTheWindow() {
        show(2);
        robot.interact(() -> look.textSize().set(2));
        WaitForAsyncUtils.waitForFxEvents();

        assertPlaced();
        assertTrue(axes().getFirst().getTickLabelStyle().getFont().getSize() > 20);
    }

    @Test
    void aReaderHearsTheRangeOfEachUnit() {
        show(2);

        assertEquals("2 curves, index 0 to 1, v 1 to 2 volt; 10 to 20 amp", plot.summary());
    }

    private void show(int units) {
        set(IntStream.range(0, units).mapToObj(i -> Curve
                .of("c" + i, i, Samples.of(Math.pow(10, i), 2 * Math.pow(10, i))).withUnit(UNITS.get(i))).toList());
    }

    private void set(List<Curve> curves) {
        robot.interact(() -> plot.setCurves(curves));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> plot.getScene().getRoot().layout());
    }

    private List<PlotAxis> axes() {
        return robot.from(plot).lookup(PlotAxis.class::isInstance).queryAllAs(PlotAxis.class).stream()
                .filter(axis -> axis.getSide().isVertical()).toList();
    }

    private List<String> titles() {
        return axes().stream().map(PlotAxis::getName).toList();
    }

    private void assertPlaced() {
        Node canvas = robot.from(plot).lookup(".chart-canvas").match(Canvas.class::isInstance).query();
        Bounds bounds = plot.sceneToLocal(canvas.localToScene(canvas.getBoundsInLocal()));
        Rectangle2D area = plot.area();
        assertEquals(area.getMinX(), bounds.getMinX(), 1);
        assertEquals(area.getMinY(), bounds.getMinY(), 1);
        assertEquals(area.getWidth(), bounds.getWidth(), 1);
        assertEquals(area.getHeight(), bounds.getHeight(), 1);
    }
}
