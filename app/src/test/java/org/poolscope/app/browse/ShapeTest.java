package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.ValueView;
import org.poolscope.app.inspect.ViewKind;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.HeatMap;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Values too large for a row are seen in the view of their shape whichever question is asked. */
class ShapeTest {
    private static final int SIDE = 12;

    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @BeforeEach
    void addImages() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "image", image(i));
        }
    }

    @Test
    void getShowsTheImageOfTheChosenSession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/image");

            assertEquals(1, window.nodes(HeatMap.class::isInstance).size());
            assertEquals(ViewKind.IMAGE, shown(window));
        }
    }

    @Test
    void anotherRowShowsItsOwnImage() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/image");
            SessionTable table = (SessionTable) window.nodes(SessionTable.class::isInstance).getFirst();

            Toolkit.run(() -> table.getSelectionModel().select(2));
            window.settle();

            assertTrue(map(window).summary().endsWith("2 to 145"), () -> map(window).summary());
        }
    }

    @Test
    void getOffersTableAndLinesToo() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/image");
            for (ViewKind kind : new ViewKind[]{ViewKind.TABLE, ViewKind.PLOT, ViewKind.IMAGE}) {
                ToggleButton button = (ToggleButton) window.window().node("view-" + kind.title());
                Toolkit.run(button::fire);
                window.settle();

                assertEquals(kind, shown(window));
            }
        }
    }

    @Test
    void getMatchingShowsTheImageOfTheChosenRow() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/image");
            window.perform("sessions.matching");
            window.until(each -> !each.nodes(GridView.class::isInstance).isEmpty());
            GridView grid = (GridView) window.nodes(GridView.class::isInstance).getFirst();

            Toolkit.run(() -> grid.table().getFocusModel().focus(1));
            window.settle();

            assertTrue(map(window).summary().endsWith("1 to 144"), () -> map(window).summary());
        }
    }

    private static HeatMap map(BrowseWindow window) {
        return (HeatMap) window.nodes(HeatMap.class::isInstance).getFirst();
    }

    private static ViewKind shown(BrowseWindow window) {
        ValueView view = (ValueView) window.nodes(ValueView.class::isInstance).getFirst();
        return Toolkit.on(() -> view.shown().orElseThrow());
    }

    private static Value image(int from) {
        double[] numbers = new double[SIDE * SIDE];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + i;
        }
        return new Numeric.Array(NdArray.of(NdArray.ofDoubles(0).dtype(), new long[]{SIDE, SIDE}, false,
                MemorySegment.ofArray(numbers)));
    }
}
