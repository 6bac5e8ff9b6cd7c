package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class KeyAxisTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void aSingleNumberOfEachSessionIsAPointASession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/param.tau");

            Curve points = Toolkit.on(() -> window.plot().curves().getFirst());
            assertEquals(Curve.Shape.POINTS, points.shape());
            assertEquals(List.of(0.02, 0.04, 0.06), LongStream.range(0, 3).mapToObj(points.y()::at).toList());
            Toolkit.run(() -> window.plot().setCrosshair(new Crosshair(points.id(), 1)));
            window.settle();
            assertTrue(window.texts().contains("session run1"), () -> window.texts().toString());
        }
    }

    @Test
    void aSingleNumberStandsOverTheParameterThatTellsSessionsApart() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "count", new Value.Int(30 - i));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/count");

            assertEquals("X: param.tau", Toolkit.on(() -> axisMenu(window).getText()));
            Curve points = Toolkit.on(() -> window.plot().curves().getFirst());
            assertEquals(List.of(0.02, 0.04, 0.06), LongStream.range(0, 3).mapToObj(points.x()::at).toList());
            assertEquals("29", points.textAt(1));

            Toolkit.run(() -> axisMenu(window).getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
            window.settle();
            assertEquals(List.of("session", "only0", "param.tau"),
                    Toolkit.on(() -> axisMenu(window).getItems().stream().map(MenuItem::getText).toList()));
            Toolkit.run(() -> axisMenu(window).getItems().getFirst().fire());
            assertEquals(2.0, Toolkit.on(() -> window.plot().curves().getFirst().x().at(2)));
        }
    }

    @Test
    void aTickKeepsTheChosenAxis() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "time", new Numeric.Array(NdArray.ofDoubles(0, 5, 10, 15, 20, 25, 30, 35)));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            MenuButton axis = axisMenu(window);
            Toolkit.run(() -> axis.getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
            window.settle();
            Toolkit.run(() -> axis.getItems().getLast().fire());
            window.settle();
            assertEquals("X: time", Toolkit.on(axis::getText));

            Toolkit.run(() -> window.table().getItems().getFirst().plotted().set(false));

            assertEquals(List.of(35.0, 35.0),
                    Toolkit.on(() -> window.plot().curves().stream().map(curve -> curve.x().at(7)).toList()));
            window.perform("sessions.this");
            window.perform("sessions.get");
            window.perform("reload");
            assertEquals(2, Toolkit.on(() -> window.plot().curves().size()));
            assertEquals(35.0, Toolkit.on(() -> window.plot().curves().getFirst().x().at(7)));
        }
    }

    private static MenuButton axisMenu(BrowseWindow window) {
        return (MenuButton) window.nodes(MenuButton.class::isInstance).stream()
                .filter(node -> ((MenuButton) node).getText().startsWith("X: ")).findFirst().orElseThrow();
    }
}
