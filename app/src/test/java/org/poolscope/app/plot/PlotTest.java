package org.poolscope.app.plot;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Theme;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ZoomHistory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlotTest {
    private final FxRobot robot = new FxRobot();
    @SuppressWarnings("NullAway.Init") // made when the toolkit runs
    private Plot plot;

    @Start
    void show(Stage stage) {
        plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("volts", "V"));
        plot.setCurves(List.of(Curve.of("ramp", 0, Samples.regular(0, 1, 101)),
                Curve.of("flat", 1, Samples.of(new double[101]))));
        VBox root = new VBox(plot.legend(), plot);
        VBox.setVgrow(plot, Priority.ALWAYS);
        stage.setScene(new Scene(root, 800, 600));
        new Look(Theme.LIGHT).apply(stage.getScene());
        stage.show();
        plot.requestFocus();
    }

    private Point2D at(double partX, double partY) {
        Rectangle2D area = plot.area();
        return plot.localToScreen(area.getMinX() + partX * area.getWidth(), area.getMinY() + partY * area.getHeight());
    }

    /** Turns the wheel over a part of the plot; the robot of the headless platform knows neither place nor keys. */
    private void wheel(double partX, double partY, int notches, boolean shift, boolean control) {
        Rectangle2D area = plot.area();
        double x = area.getMinX() + partX * area.getWidth();
        double y = area.getMinY() + partY * area.getHeight();
        Point2D place = plot.localToScene(x, y);
        robot.interact(() -> plot.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, shift, control, false,
                false, false, false, 0, 40.0 * notches, 0, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(plot, place.getX(), place.getY()))));
    }

    private Viewport settled() {
        WaitForAsyncUtils.waitForFxEvents();
        return plot.viewport();
    }

    private static void near(double expected, double found, double range) {
        assertEquals(expected, found, range / 100);
    }

    @Test
    void liesWhereItsOverlayThinks() {
        WaitForAsyncUtils.waitForFxEvents();
        Node canvas = robot.from(plot).lookup(".chart-canvas").match(Canvas.class::isInstance).query();
        Bounds bounds = plot.sceneToLocal(canvas.localToScene(canvas.getBoundsInLocal()));
        Rectangle2D area = plot.area();
        assertEquals(area.getMinX(), bounds.getMinX(), 1);
        assertEquals(area.getMinY(), bounds.getMinY(), 1);
        assertEquals(area.getWidth(), bounds.getWidth(), 1);
        assertEquals(area.getHeight(), bounds.getHeight(), 1);
    }

    @Test
    void wheelZoomsBothAxesAtThePointer() {
        wheel(0.25, 0.5, 3, false, false);
        Viewport view = settled();
        assertTrue(view.x().width() < 80);
        near(25, view.x().min() + view.x().width() / 4, 100);
        near(50, view.y().min() + view.y().width() / 2, 100);
    }

    @Test
    void wheelWithControlZoomsOnlyX() {
        Viewport before = settled();
        wheel(0.5, 0.5, 2, false, true);
        Viewport view = settled();
        assertTrue(view.x().width() < before.x().width());
        assertTrue(view.fitY());
    }

    @Test
    void wheelWithShiftZoomsOnlyY() {
        Viewport before = settled();
        wheel(0.5, 0.5, 2, true, false);
        Viewport view = settled();
        assertEquals(before.x(), view.x());
        assertTrue(view.y().width() < before.y().width());
    }

    @Test
    void aDraggedBoxIsShownAndCanBeUndone() {
        Viewport before = settled();
        robot.drag(at(0.2, 0.2), MouseButton.PRIMARY).dropTo(at(0.6, 0.7));
        Viewport zoomed = settled();
        near(20, zoomed.x().min(), 100);
        near(60, zoomed.x().max(), 100);
        assertEquals("Zoom", plot.steps().history().toUndo().map(ZoomHistory.Step::name).orElse(""));
        robot.interact(plot.steps()::undo);
        assertEquals(before, settled());
        robot.interact(plot.steps()::redo);
        assertEquals(zoomed, settled());
    }

    @Test
    void aRightDragPansInAnyMode() {
        double width = settled().x().width();
        robot.drag(at(0.5, 0.5), MouseButton.SECONDARY).dropTo(at(0.25, 0.5));
        near(25, settled().x().min(), 100);
        assertEquals(width, settled().x().width(), 1e-9);
    }

    @Test
    void aDoubleClickFits() {
        Viewport all = settled();
        robot.drag(at(0.2, 0.2), MouseButton.PRIMARY).dropTo(at(0.6, 0.7));
        assertFalse(settled().fitX());
        robot.moveTo(at(0.5, 0.5)).doubleClickOn(MouseButton.PRIMARY);
        assertEquals(all.x(), settled().x());
        assertTrue(settled().fitX() && settled().fitY());
    }

    @Test
    void theMouseSnapsToTheNearestSample() {
        robot.moveTo(at(0.4, 0.5));
        assertEquals(new Crosshair("ramp", 40), plot.crosshairProperty().get());
        assertEquals("ramp, index 40, 40, rising", plot.getAccessibleText());
    }

    @Test
    void keysWalkSamplesAndCurves() {
        robot.interact(() -> plot.setCrosshair(new Crosshair("ramp", 10)));
        robot.type(KeyCode.RIGHT, 3).type(KeyCode.LEFT);
        assertEquals(new Crosshair("ramp", 12), plot.crosshairProperty().get());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(new Crosshair("flat", 12), plot.crosshairProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertNull(plot.crosshairProperty().get());
    }

    @Test
    void keysZoomPanAndFit() {
        robot.type(KeyCode.PLUS);
        robot.interact(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(20, 40), false)));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(22, settled().x().min(), 1e-9);
        robot.type(KeyCode.DIGIT0);
        assertEquals(new Extent(0, 100), settled().x());
    }

    @Test
    void keysChooseModesAndScales() {
        robot.type(KeyCode.DIGIT2);
        assertEquals(Plot.Mode.PAN, plot.modeProperty().get());
        robot.type(KeyCode.DIGIT3);
        assertEquals(Plot.Mode.MEASURE, plot.modeProperty().get());
        robot.type(KeyCode.L);
        assertTrue(settled().logY() && !settled().logX());
        assertTrue(settled().y().min() > 0);
        robot.press(KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT);
        assertTrue(settled().logX());
    }

    @Test
    void measuresBetweenTwoMarks() {
        robot.interact(() -> plot.setCrosshair(new Crosshair("ramp", 10)));
        robot.type(KeyCode.M).type(KeyCode.RIGHT, 5).type(KeyCode.M);
        assertEquals("dx\t5.0\ndy\t5.0\nslope\t1.0\nmean\t12.5\n", plot.copyText());
    }

    @Test
    void copiesTheExactValueAtTheCrosshair() {
        List<String> copied = new ArrayList<>();
        robot.interact(() -> {
            plot.copy().setTarget(copied::add);
            plot.setCurves(List.of(Curve.of("exact", 0, Samples.of(0.1, 0.2)).withExact(i -> "9007199254740993")));
            plot.setCrosshair(new Crosshair("exact", 1));
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertEquals(List.of("9007199254740993"), copied);
    }

    @Test
    void tellsWhichSamplesAreInView() {
        robot.interact(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(20, 40), false)));
        assertEquals(new PlotModel.InView(plot.curves().getFirst(), 20, 41), plot.inView().getFirst());
    }

    @Test
    void aClickInTheLegendHidesAndWithAltShowsAlone() {
        robot.clickOn("ramp");
        assertEquals(List.of(false, true), plot.curves().stream().map(Curve::visible).toList());
        robot.interact(() -> ((PlotLegend) plot.legend()).choose("ramp", true));
        assertEquals(List.of(true, false), plot.curves().stream().map(Curve::visible).toList());
    }

    @Test
    void saysWhatItShows() {
        settled();
        await().until(() -> Objects.equals(plot.getAccessibleText(), "2 curves, index 0 to 100, volts 0 to 100"));
    }

    @Test
    void isNotPaintedWhileNothingChanges() throws InterruptedException {
        await().until(() -> plot.paintCost()[0] > 0);
        Pulses.wait(10);
        long before = plot.paintCost()[0];
        Pulses.wait(20);
        assertEquals(before, plot.paintCost()[0]);
    }

    @Test
    void isNotPaintedOutOfSight() throws InterruptedException {
        robot.interact(() -> plot.setVisible(false));
        Pulses.wait(5);
        long before = plot.paintCost()[0];
        robot.interact(() -> plot.setCurves(List.of(Curve.of("new", 2, Samples.of(1, 2, 3)))));
        Pulses.wait(5);
        assertEquals(before, plot.paintCost()[0]);
        robot.interact(() -> plot.setVisible(true));
        await().until(() -> plot.paintCost()[0] > before);
        assertEquals(new Extent(0, 2), settled().x());
    }

    @Test
    void manySnapshotsInOnePulseAreOneDrawing() throws InterruptedException {
        Pulses.wait(10);
        long before = plot.paintCost()[0];
        robot.interact(() -> {
            for (int i = 1; i < 200; i++) {
                plot.setCurves(List.of(Curve.of("new", 2, Samples.of(new double[i]))));
            }
        });
        await().until(() -> plot.paintCost()[0] > before);
        Pulses.wait(10);
        assertTrue(plot.paintCost()[0] - before <= 2, () -> plot.paintCost()[0] - before + " drawings");
    }

    @Test
    void followingEndsWithAPan() {
        robot.interact(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(80, 100), false)));
        robot.type(KeyCode.F);
        robot.interact(() -> plot.setCurves(List.of(Curve.of("ramp", 0, Samples.regular(0, 1, 201)))));
        assertEquals(new Extent(180, 200), settled().x());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertFalse(settled().following());
        assertNotNull(plot.steps().history().toUndo());
    }
}
