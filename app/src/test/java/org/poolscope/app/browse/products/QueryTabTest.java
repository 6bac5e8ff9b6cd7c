package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Places;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.Toolkit;

/** A query in its tab: form and text in step, hits, and what stops it. */
class QueryTabTest extends SixProducts {
    @Test
    void hitsStandInThePoolsOrderAndTheFirstIsOpenedBelow() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L2\"")) {
            List<String> names = window.cells("hits").stream().map(List::getFirst).toList();

            assertEquals(List.of("Product:3", "Product:4", "Product:5"), names);
            assertTrue(window.texts().contains("urn:six:fdi.dataset.product.Product:3"));
        }
    }

    @Test
    void aValueTypedIntoTheFormChangesTheText() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L2\"")) {
            TextField value = field(window, "value");
            Toolkit.run(() -> value.setText("L1"));

            assertEquals("m[\"level\"] == \"L1\"", field(window, "queryText").getText());
        }
    }

    @Test
    void aTextTypedBesideTheFormChangesTheForm() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L2\"")) {
            TextField text = field(window, "queryText");
            Toolkit.run(() -> text.setText("m[\"extra\"] > 41"));

            assertEquals("extra", field(window, "field").getText());
            assertEquals("41", field(window, "value").getText());

            window.perform("run");
            assertEquals(4, window.cells("hits").size());
        }
    }

    @Test
    void theFormSaysWhatTheTextAsksOnceTheFieldsAreKnown() {
        try (PoolsWindow window = asked("m[\"level\"] in (\"L1\", \"L2\") and m[\"extra\"] != 3")) {
            List<String> operators = window.nodes(node -> "operator".equals(node.getId())).stream()
                    .map(node -> ((ComboBoxBase<?>) node).lookup(".list-cell"))
                    .map(cell -> ((Labeled) cell).getText()).toList();

            assertEquals(List.of("is one of", "is not"), operators);
        }
    }

    @Test
    void aTextThatIsNotValidSaysWhereAndTheFormStays() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L2\"")) {
            TextField text = field(window, "queryText");
            Toolkit.run(() -> text.setText("m[\"level\" == 2"));
            window.settle();

            assertEquals("level", field(window, "field").getText());
            assertTrue(window.texts().stream().anyMatch(said -> said.contains("olumn")),
                    () -> window.texts().toString());
        }
    }

    @Test
    void aProductWithoutTheParameterStopsTheQueryAndTheCureIsOffered() {
        try (PoolsWindow window = asked("m[\"extra\"] >= 0")) {
            assertTrue(window.texts().contains("fdi stops here:"));

            window.press("Ask “has extra” first");

            assertEquals("\"extra\" in m and m[\"extra\"] >= 0", field(window, "queryText").getText());
            assertEquals(6, window.cells("hits").size());
        }
    }

    @Test
    void nothingFoundOffersToDropTheLastCondition() {
        try (PoolsWindow window = asked("m[\"level\"] == \"L9\"")) {
            assertTrue(window.texts().contains("No product fits; 8 looked at."), () -> window.texts().toString());

            window.press("Drop “level is L9”");

            assertEquals(8, window.cells("hits").size());
        }
    }

    @Test
    void aFormThatWasNotSavedIsThereAgain() {
        PlacesFile file = new PlacesFile(folder.resolve("state/open.tsv"));
        try (PoolsWindow window = open()) {
            Toolkit.run(() -> window.controller().keepPlaces(file, Places.NONE));
            window.perform("query.new");
            write(window, "m[\"level\"] == \"L2\"");
            window.settle();
        }
        try (PoolsWindow window = open()) {
            Toolkit.run(() -> window.controller().keepPlaces(file, file.load()));
            window.settle();

            assertEquals("m[\"level\"] == \"L2\"", field(window, "queryText").getText());
            assertEquals("L2", field(window, "value").getText());
            assertTrue(window.texts().contains("Run the query to see what fits."), () -> window.texts().toString());
        }
    }
}
