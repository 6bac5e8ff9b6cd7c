package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.PlacesDrag;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.testfx.api.FxRobot;

/** Streams are dragged from their list onto the chart and its axis. */
class StreamDropTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private LiveWindow window;

    @BeforeEach
    void open() throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(1_000);
        beamline.sendPicture();
        window = LiveWindow.small(folder, beamline);
        window.showRunning();
    }

    @AfterEach
    void close() {
        robot.release(MouseButton.PRIMARY);
        window.close();
    }

    @Test
    void aStreamOnTheChartIsPlottedAndWhatTakesPlacesHearsItsAddress() {
        List<String> taken = new CopyOnWriteArrayList<>();
        Toolkit.run(() -> PlacesDrag.onto(window.window().controller().scene().getRoot(), taken::addAll));
        drag("axis:roby", 0.5);

        assertEquals("Plot axis:roby", mark());
        robot.release(MouseButton.PRIMARY);

        window.until(() -> window.tab().chosen().names().contains("axis:roby"));
        assertEquals(List.of("axis:roby"),
                taken.stream().map(address -> address.substring(address.lastIndexOf('/') + 1)).toList());
        assertNull(Toolkit.on(() -> window.window().controller().scene().lookup("#dropMark")));
    }

    @Test
    void aStreamOnTheAxisIsPlottedOver() {
        drag("axis:roby", 0.97);

        assertEquals("Plot over axis:roby", mark());
        robot.release(MouseButton.PRIMARY);

        window.until(() -> window.tab().chosen().axis().equals(Optional.of("axis:roby")));
    }

    @Test
    void aSpectrumOnTheAxisIsShownInAPaneOfItsOwn() {
        drag("mca:det0", 0.97);

        assertEquals("Plot mca:det0", mark());
        robot.release(MouseButton.PRIMARY);

        window.until(() -> window.tab().chosen().names().contains("mca:det0"));
        assertEquals(Optional.of("elapsed_time"), Toolkit.on(() -> window.tab().chosen().axis()));
    }

    @Test
    void droppedBesideTheChartNothingChanges() {
        PlottedModel.Chosen before = Toolkit.on(() -> window.tab().chosen());
        drag("axis:roby", 0.5);
        robot.moveTo(cell("diode2")).release(MouseButton.PRIMARY);

        assertEquals(before, Toolkit.on(() -> window.tab().chosen()));
        assertNull(Toolkit.on(() -> window.window().controller().scene().lookup("#dropMark")));
    }

    /** Down to a part of the height of the chart. */
    private void drag(String stream, double down) {
        Bounds chart = Toolkit.on(() -> window.plot().localToScreen(window.plot().getLayoutBounds()));
        Point2D to = new Point2D(chart.getCenterX(), chart.getMinY() + down * chart.getHeight());
        robot.moveTo(cell(stream)).press(MouseButton.PRIMARY).moveBy(20, 0).moveTo(to).moveBy(1, 0);
    }

    private Point2D cell(String stream) {
        Bounds bounds = Toolkit.on(() -> {
            Node cell = ShownText.nodes(window.tab().streams()).stream()
                    .filter(node -> node instanceof Labeled labeled && stream.equals(labeled.getText())).findFirst()
                    .orElseThrow();
            return cell.localToScreen(cell.getLayoutBounds());
        });
        return new Point2D(bounds.getMinX() + 30, bounds.getCenterY());
    }

    private String mark() {
        return Toolkit.on(() -> {
            Node mark = window.window().controller().scene().lookup("#dropMark");
            assertTrue(mark instanceof Labeled, "there is a mark");
            return ((Labeled) mark).getText();
        });
    }
}
