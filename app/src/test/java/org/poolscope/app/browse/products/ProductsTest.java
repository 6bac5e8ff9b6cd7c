package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Toolkit;

/** The trees of a pool and the tab of a product. */
class ProductsTest extends SixProducts {
    @Test
    void aPoolShowsItsClassesAndTheProductsOfTheFirst() {
        try (PoolsWindow window = open()) {
            assertEquals(List.of("Product | 6", "0 number 0 | L1", "1 number 1 | L1", "2 number 2 | L1",
                    "3 number 3 | L2", "4 number 4 | L2", "5 number 5 | L2", "MapContext | 2"),
                    window.rows("products"));
        }
    }

    @Test
    void aTagShowsWhatItIsOn() {
        try (PoolsWindow window = open()) {
            assertEquals(List.of("even | 3", "Product:0 number 0 | L1", "Product:2 number 2 | L1",
                    "Product:4 number 4 | L2"), window.rows("tags"));
        }
    }

    @Test
    void aContextThatLeadsBackIsMarkedAndNotFollowed() {
        try (PoolsWindow window = open()) {
            window.expand("contexts", "next");

            assertEquals(List.of("MapContext:0 leads to the second | 2", "spectrum | Product:1", "next | MapContext:1",
                    "back | MapContext:0, again", "far | elsewhere, not open", "MapContext:1 leads back |"),
                    window.rows("contexts"));
        }
    }

    @Test
    void aProductShowsItsMetadataAndWhatIsNotValid() {
        try (PoolsWindow window = open()) {
            window.select("Product/3/extra");

            List<String> extra = window.cells("metadata").stream()
                    .filter(row -> !row.isEmpty() && row.getFirst().equals("extra")).findFirst().orElseThrow();
            assertEquals(List.of("extra", "120", "count", "integer", "not 0…100"), extra.subList(0, 5));
            assertTrue(window.texts().contains("not valid"));
            assertTrue(window.texts().contains("14 parameters, 1 not valid"), () -> window.texts().toString());
        }
    }

    @Test
    void theFilterOfATabOfAProductIsThatOfItsParameters() {
        try (PoolsWindow window = open()) {
            window.select("Product/3");
            window.perform("filter");

            assertEquals("Filter parameters by name, value, unit or description",
                    Toolkit.on(() -> window.controller().scene().getFocusOwner().getAccessibleText()));
        }
    }

    @Test
    void aDatasetIsShownAsTableWithUnitsAndPlotted() {
        try (PoolsWindow window = open()) {
            window.select("Product/2");

            assertTrue(window.texts().containsAll(List.of("energy [eV]", "freq [Hz]", "3 points")),
                    () -> window.texts().toString());
        }
    }

    @Test
    void whatAContextRefersToSaysWhichPoolsAreNotOpen() throws Exception {
        try (PoolsWindow window = open()) {
            window.select("MapContext/1/refs");

            assertEquals(List.of(List.of("back", "MapContext:0", "six"),
                    List.of("far", "Product:0", "elsewhere, not open")), window.cells("references"));

            PoolInFolder.make(folder, "elsewhere");
            window.window().openSource(folder.resolve("elsewhere").toString());

            assertEquals("elsewhere", window.cells("references").getLast().getLast());
        }
    }

    @Test
    void anIndexThatCannotBeReadIsSaidAboveTheProducts() throws Exception {
        Files.writeString(folder.resolve(PoolInFolder.NAME).resolve("dTags.jsn"), "{");
        try (PoolsWindow window = open()) {
            assertTrue(window.rows("products").getFirst().startsWith("The index file dTags.jsn cannot be read"),
                    () -> window.rows("products").toString());
            assertEquals("Product | 6", window.rows("products").get(1));
        }
    }

    @Test
    void aProductThatIsNotThereIsSaid() {
        try (PoolsWindow window = open()) {
            window.select("Product/77");

            assertTrue(window.texts().contains("The pool has no such product."), () -> window.texts().toString());
        }
    }
}
