package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class KeyReloadTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void aReloadShowsWhatIsThereNowWhereOneLooked() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Plot before = window.plot();
            Toolkit.run(() -> before.steps().step("Zoom", view -> view.withX(new Extent(1.25, 4), false)));
            sessions.put("run1", "array.v", new Numeric.Array(NdArray.ofDoubles(40, 41, 42)));

            window.perform("reload");

            assertEquals("40.0", Toolkit.on(() -> window.table().getItems().get(1).min()));
            assertEquals(new Extent(1.25, 4), Toolkit.on(() -> window.plot().viewport().x()));
        }
    }

    @Test
    void aReloadShowsTheSingleValueThatIsThereNow() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");
            sessions.put("run1", "title", new Value.Text("Renamed"));

            window.perform("reload");

            assertTrue(window.texts().contains("Renamed"), () -> window.texts().toString());
        }
    }

    @Test
    void reloadingTakesColumnsAnewInTheOrderTheyHad() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            sessions.put("run0", "param.tau", new Value.Real(0.5));
            window.perform("reload");

            assertEquals(List.of("run1", "run2", "run0"),
                    Toolkit.on(() -> window.table().getItems().stream().map(SessionValue::session).toList()));
            assertEquals("0.5", Toolkit.on(() -> window.table().getColumns().get(2).getCellData(2)));
        }
    }

    @Test
    void backGoesToThePlaceBeforeAlsoInTheSameTab() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");
            assertEquals("This is the first place.", why(window));
            window.select("run2/title");

            window.perform("back");

            assertTrue(window.texts().contains("Run number 1"), () -> window.texts().toString());
            window.perform("forward");
            assertTrue(window.texts().contains("Run number 2"), () -> window.texts().toString());
        }
    }

    @Test
    void askingForTheSameOnceMoreMovesNothing() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Plot plot = window.plot();
            Toolkit.run(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(1.25, 4), false)));

            window.select("*/array.v");

            assertEquals(plot, window.plot());
            assertEquals(new Extent(1.25, 4), Toolkit.on(() -> plot.viewport().x()));
        }
    }

    private static String why(BrowseWindow window) {
        return Toolkit.on(() -> window.window().controller().workspace().actions()
                .state(Actions.named("back")) instanceof ActionState.Off off ? off.reason() : "");
    }
}
