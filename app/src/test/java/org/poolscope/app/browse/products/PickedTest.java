package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Toolkit;

/** What a person picks where products are shown, to add it to an export or to compare it. */
class PickedTest extends SixProducts {
    @Test
    void selectedHitsArePickedAndTheirMenuAddsThem() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L1\"")) {
            TableView<?> hits = (TableView<?>) window.window().node("hits");
            Toolkit.run(() -> hits.getSelectionModel().selectRange(0, 2));
            window.settle();

            assertEquals(2, Toolkit.on(() -> window.controller().workspace().picked().get().size()));
            assertTrue(entries(hits.getContextMenu()).stream().anyMatch(text -> text.contains("to export")));
        }
    }

    @Test
    void theColumnWhoseCellsAreSelectedInAProductIsPicked() {
        try (PoolsWindow window = open()) {
            window.select("Product/0/Spectrum");
            TabPane datasets = (TabPane) window.window().node("datasets");
            @SuppressWarnings("unchecked") // the table of the dataset
            TableView<Long> table = (TableView<Long>) Toolkit.on(() -> datasets.lookup(".grid-view .table-view"));
            Toolkit.run(() -> {
                TableColumn<Long, ?> second = table.getColumns().get(2);
                table.getSelectionModel().clearAndSelect(0, second);
            });
            window.settle();

            assertEquals(List.of("freq"), picked(window));
            Toolkit.run(() -> datasets.getSelectionModel().selectLast());
            Toolkit.run(() -> datasets.getSelectionModel().selectFirst());
            assertEquals(List.of("Spectrum"), picked(window));
            assertTrue(entries(datasets.getContextMenu()).stream().anyMatch(text -> text.contains("to export")));
        }
    }

    private static List<String> picked(PoolsWindow window) {
        return Toolkit.on(() -> window.controller().workspace().picked().get().stream().map(each -> each.name())
                .toList());
    }

    private static List<String> entries(ContextMenu menu) {
        return Toolkit.on(() -> menu.getItems().stream().map(MenuItem::getText).map(String::valueOf).toList());
    }
}
