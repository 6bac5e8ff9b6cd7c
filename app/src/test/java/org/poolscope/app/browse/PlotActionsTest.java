package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;

class PlotActionsTest {
    @TempDir
    Path folder;

    @Test
    void aZoomCanBeUndoneAndRedoneByName() {
        try (BrowseWindow window = open()) {
            Plot plot = window.plot();
            Toolkit.run(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(2, 4), false)));

            assertEquals("Undo: zoom X 2…4", name(window, "undo"));
            window.perform("undo");
            assertEquals(new Extent(0, 7), Toolkit.on(() -> plot.viewport().x()));
            assertEquals("Redo: zoom X 2…4", name(window, "redo"));
            window.perform("redo");
            assertEquals(new Extent(2, 4), Toolkit.on(() -> plot.viewport().x()));
        }
    }

    @Test
    void everythingThePlotMenuOffersIsOnWhileAPlotIsShown() {
        try (BrowseWindow window = open()) {
            for (String id : List.of("plot.zoom", "plot.pan", "plot.measure", "plot.fit", "plot.logy", "plot.logx",
                    "plot.ghost", "plot.table", "plot.in", "plot.out", "plot.mark", "plot.speak", "plot.picture")) {
                assertInstanceOf(ActionState.On.class, state(window, id), id);
            }
        }
    }

    @Test
    void whatIsInViewIsATableOfExactValues() {
        try (BrowseWindow window = open()) {
            Toolkit.run(() -> window.plot().steps().step("Zoom", view -> view.withX(new Extent(0, 1), false)));
            window.perform("plot.table");

            GridView table = (GridView) window.nodes(GridView.class::isInstance).getFirst();
            assertEquals(List.of("run0", "0", "0.0", "0.1"),
                    Toolkit.on(() -> table.table().getColumns().stream().skip(1)
                            .map(column -> String.valueOf(column.getCellData(0))).toList()));
            window.perform("plot.table");
            assertTrue(window.nodes(Plot.class::isInstance).size() == 1);
        }
    }

    @Test
    void theKeyTSwitchesToTheTableAndBack() {
        try (BrowseWindow window = open()) {
            press(window, window.plot(), KeyCode.T);
            GridView table = (GridView) window.nodes(GridView.class::isInstance).getFirst();
            assertEquals(List.of(), window.nodes(Plot.class::isInstance));

            press(window, table.table(), KeyCode.T);
            assertEquals(List.of(), window.nodes(GridView.class::isInstance));
            assertEquals(1, window.nodes(Plot.class::isInstance).size());
        }
    }

    @Test
    void theKeyTIsALetterInTheTree() {
        try (BrowseWindow window = open()) {
            press(window, window.tree(), KeyCode.T);

            assertEquals(1, window.nodes(Plot.class::isInstance).size());
        }
    }

    private static void press(BrowseWindow window, Node target, KeyCode key) {
        Toolkit.run(() -> Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        window.settle();
    }

    private BrowseWindow open() {
        BrowseWindow window = BrowseWindow.open(folder, Exp.make());
        window.select("*/array.v");
        return window;
    }

    private static ActionState state(BrowseWindow window, String id) {
        return Toolkit.on(() -> window.window().controller().workspace().actions().state(Actions.named(id)));
    }

    private static String name(BrowseWindow window, String id) {
        return assertInstanceOf(ActionState.On.class, state(window, id)).text();
    }
}
