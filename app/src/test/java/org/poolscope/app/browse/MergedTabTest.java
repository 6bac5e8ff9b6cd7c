package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.value.Value;

class MergedTabTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void getMergedIsOffForArraysAndSaysWhy() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertTrue(window.texts().contains("get_merged is off for this key."));
            assertTrue(window.texts()
                    .contains("Its values are arrays; Python joins only lists and tuples (TypeError)."));
            ToggleButton merged = (ToggleButton) window.window().node("question-3");
            assertTrue(merged.getStyleClass().contains("off"));
            assertEquals(Merging.PYTHON, Toolkit.on(() -> merged.getTooltip().getText()));
        }
    }

    @Test
    void onlyCurvesAreOfferedToBeStackedInstead() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            assertTrue(window.texts().contains("Stack in Export"));

            window.select("*/param.tau");
            assertTrue(window.texts().contains("get_merged is off for this key."));
            assertFalse(window.texts().contains("Stack in Export"));
        }
    }

    @Test
    void getMergedJoinsLists() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/results");
            window.perform("sessions.merged");

            assertTrue(window.texts().contains("6 rows"));
            GridView grid = (GridView) window.nodes(node -> node instanceof GridView).getFirst();
            Toolkit.run(() -> grid.table().getSelectionModel().select(4, grid.table().getColumns().get(2)));
            assertEquals("2", Toolkit.on(grid::copyText));
        }
    }

    @Test
    void getMergedFollowsTheSessionsHoweverTheRowsAreSorted() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "param.tau", new Value.Real(9 - i));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/results");
            assertEquals("run2", Toolkit.on(() -> window.table().getItems().getFirst().session()));
            window.perform("sessions.merged");

            GridView grid = (GridView) window.nodes(node -> node instanceof GridView).getFirst();
            Toolkit.run(() -> grid.table().getSelectionModel().select(0, grid.table().getColumns().get(2)));
            assertEquals("0", Toolkit.on(grid::copyText));
        }
    }
}
