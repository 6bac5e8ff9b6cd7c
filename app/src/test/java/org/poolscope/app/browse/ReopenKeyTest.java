package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Viewport;

class ReopenKeyTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void theQuestionIsTheSame() {
        try (BrowseWindow window = starts().first()) {
            window.select("*/results");
            window.perform("sessions.merged");
        }
        try (BrowseWindow window = starts().again()) {
            assertEquals(1, window.nodes(MergedView.class::isInstance).size());
        }
    }

    @Test
    void thePatternOfMatchingIsTheSame() {
        try (BrowseWindow window = starts().first()) {
            window.select("*/array.v");
            window.perform("sessions.matching");
            TextField field = (TextField) window.window().node("matchField");
            Toolkit.run(() -> field.setText("param*"));
            window.settle();
        }
        try (BrowseWindow window = starts().again()) {
            TextField field = (TextField) window.window().node("matchField");
            assertEquals("param*", Toolkit.on(field::getText));
        }
    }

    @Test
    void thePlotShowsThePartThatWasSeen() {
        Viewport seen;
        try (BrowseWindow window = starts().first()) {
            window.select("*/array.v");
            Plot plot = window.plot();
            Toolkit.run(() -> plot.steps().step("Zoom",
                    view -> view.withX(new Extent(1.25, 4), false).withY(new Extent(2, 6), false)));
            seen = Toolkit.on(plot::viewport);
        }
        try (BrowseWindow window = starts().again()) {
            assertEquals(seen, Toolkit.on(() -> window.plot().viewport()));
            assertFalse(seen.fitX());
        }
    }

    @Test
    void aCurveThatWasTakenAwayStaysAway() {
        try (BrowseWindow window = starts().first()) {
            window.select("*/array.v");
            CheckBox tick = (CheckBox) window.nodes(CheckBox.class::isInstance).get(1);
            Toolkit.run(tick::fire);
        }
        try (BrowseWindow window = starts().again()) {
            assertEquals(List.of("run0", "run2"),
                    Toolkit.on(() -> window.plot().curves().stream().map(Curve::name).toList()));
        }
    }

    @Test
    void whatWasPutBesideTheValuesIsThere() {
        try (BrowseWindow window = starts().first()) {
            window.select("*/array.v");
            SessionTable table = window.table();
            Toolkit.run(() -> {
                table.getSelectionModel().select(2);
                window.plot().modeProperty().set(Plot.Mode.PAN);
            });
            Button add = (Button) window.nodes(node -> node instanceof Button button
                    && "+ Column from another key".equals(button.getText())).getFirst();
            Toolkit.run(add::fire);
            window.settle();
            choose("title");
            window.settle();
        }
        try (BrowseWindow window = starts().again()) {
            SessionTable table = window.table();
            assertEquals(List.of("param.tau", "title"), Toolkit.on(() -> table.getColumns().subList(2, 4).stream()
                    .map(TableColumn::getText).toList()));
            assertEquals("'Run number 1'", Toolkit.on(() -> table.getColumns().get(3).getCellData(1)));
            assertEquals("run2", Toolkit.on(() -> table.getSelectionModel().getSelectedItem().session()));
            assertEquals(Plot.Mode.PAN, Toolkit.on(() -> window.plot().modeProperty().get()));
        }
    }

    private Restarts starts() {
        return new Restarts(folder, sessions);
    }

    /** Chooses from the menu that is open. */
    private static void choose(String item) {
        Toolkit.run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream()).filter(each -> item.equals(each.getText()))
                .findFirst().orElseThrow().fire());
    }
}
