package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.StringParameter;
import org.poolscope.storage.pool.LocalPool;

/** The hits of a query: stopped, sorted, from several pools, kept under a name, exported. */
class QueryHitsTest extends SixProducts {
    /** Nearly as many steps as one product may take. */
    private static final String LONG = "sum(range(9000000)) > 0";
    private static final String L1 = "m[\"level\"] == \"L1\"";

    @Test
    void aQueryThatRunsIsStoppedAndCanBeRunAgain() {
        try (PoolsWindow window = asking(LONG)) {
            Toolkit.run(() -> {
                window.controller().workspace().actions().perform(Actions.named("run"));
                assertEquals("Stop", primary(window).getText());
                window.controller().workspace().actions().perform(Actions.named("stop"));
            });
            window.settle();

            assertTrue(window.texts().contains("six: 0, stopped"), () -> window.texts().toString());
            assertEquals("Run", Toolkit.on(() -> primary(window).getText()));

            write(window, L1);
            window.perform("run");
            assertEquals(3, window.cells("hits").size());
        }
    }

    @Test
    void hitsStandInTheOrderOfAColumnAndComeBackToTheirOwn() {
        try (PoolsWindow window = asking("\"extra\" in m and m[\"extra\"] >= 0 and m[\"level\"] != \"L1\"")) {
            window.perform("run");
            TableView<?> table = (TableView<?>) window.window().node("hits");
            List<String> found = names(window);

            sort(window, table, "extra", TableColumn.SortType.DESCENDING);
            assertEquals(List.of("Product:5", "Product:4", "Product:3"), names(window));

            Toolkit.run(() -> table.getSortOrder().clear());
            window.settle();
            assertEquals(found, names(window));
        }
    }

    @Test
    void anOrderOfTheHitsIsThatOfTheNextHitsToo() {
        try (PoolsWindow window = asking(L1)) {
            window.perform("run");
            sort(window, (TableView<?>) window.window().node("hits"), "description", TableColumn.SortType.DESCENDING);
            write(window, "m[\"level\"] == \"L2\"");
            window.perform("run");

            assertEquals(List.of("Product:5", "Product:4", "Product:3"), names(window));
        }
    }

    @Test
    void severalPoolsAreAskedAndSayWhatEachGave() throws Exception {
        try (PoolsWindow window = askingTwoPools("\"extra\" not in m or m[\"extra\"] < 80")) {
            window.perform("run");

            assertEquals(List.of("Product:0", "Product:1", "Product:0"),
                    names(window).stream().filter(name -> name.startsWith("Product")).toList());
            assertEquals(List.of("six", "other"),
                    window.cells("hits").stream().map(row -> row.get(1)).distinct().toList());
            assertTrue(window.texts().contains("other: 1 of 1, done"), () -> window.texts().toString());
        }
    }

    @Test
    void hitsOfSeveralPoolsAreExportedTogether() throws Exception {
        try (PoolsWindow window = askingTwoPools("\"level\" in m and m[\"level\"] == \"L1\"")) {
            window.perform("run");
            window.press("Export hits…");

            TableView<?> preview = (TableView<?>) window
                    .nodes(node -> node.getStyleClass().contains("preview-table")).getFirst();
            List<String> places = Toolkit.on(() -> IntStream.range(0, preview.getItems().size())
                    .mapToObj(row -> String.valueOf(preview.getColumns().getFirst().getCellData(row))).toList());
            assertTrue(places.stream().anyMatch(place -> place.startsWith("six/fdi.dataset.product.Product")),
                    places::toString);
            assertTrue(places.stream().anyMatch(place -> place.startsWith("other/fdi.dataset.product.Product")),
                    places::toString);
        }
    }

    @Test
    void aQueryIsKeptUnderANameAndAskedAgainFromThere() throws Exception {
        try (PoolsWindow window = askingTwoPools(L1)) {
            Toolkit.run(subclasses(window)::fire);
            window.perform("query.save");
            TextField name = (TextField) window.inBalloon("nameField");
            Toolkit.run(() -> name.setText("first level"));
            Toolkit.run(((Button) window.inBalloon("nameButton"))::fire);
            window.settle();

            assertTrue(window.texts().contains("first level"), () -> window.texts().toString());
        }
        assertEquals("first level\tBaseProduct\t\t" + L1 + "\texact\tsix\tother\n",
                Files.readString(folder.resolve("queries.tsv")));
        try (PoolsWindow again = open()) {
            again.window().openSource(folder.resolve("other").toString());
            assertTrue(again.texts().contains("first level"), () -> again.texts().toString());
            again.enter("savedQueries", 0);

            assertTrue(again.texts().containsAll(List.of("six: 0 of 0, done", "other: 0 of 0, done")),
                    () -> again.texts().toString());
            assertFalse(subclasses(again).isSelected());
        }
    }

    @Test
    void aQueryThatWasKeptIsDroppedAfterAQuestion() throws Exception {
        Files.writeString(folder.resolve("queries.tsv"), "first level\tBaseProduct\t\t" + L1 + "\texact\tsix\n");
        try (PoolsWindow window = open()) {
            window.key("savedQueries", 0, KeyCode.DELETE);
            window.press("Keep it");
            assertEquals(List.of("first level |"), window.rows("savedQueries"));

            window.key("savedQueries", 0, KeyCode.DELETE);
            window.press("Drop query");

            assertEquals(List.of("Save a query to find it here. |"), window.rows("savedQueries"));
        }
        assertEquals("", Files.readString(folder.resolve("queries.tsv")));
    }

    @Test
    void hitsAreExportedAsRowsOfTheirMetadata() {
        try (PoolsWindow window = asking(L1)) {
            window.perform("run");
            window.press("Export hits…");

            assertTrue(window.texts().stream().anyMatch(text -> text.contains("extra")),
                    () -> window.texts().toString());
            assertTrue(window.texts().stream().noneMatch(text -> text.contains("cannot")),
                    () -> window.texts().toString());
        }
    }

    /** Opens the window on the six products and on a pool of one, and asks both. */
    private PoolsWindow askingTwoPools(String where) throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (LocalPool second = LocalPool.open("other", other, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
            second.save(List.of(Product.create("alone").withParameter("level", StringParameter.of("", "L1"))),
                    List.of());
        }
        PoolsWindow window = open();
        window.window().openSource(other.toString());
        Toolkit.run(() -> window.controller().workspace().choose(window.source()));
        window.perform("query.new");
        PoolsWindow.addPool("other", window.window());
        write(window, where);
        return window;
    }

    private static CheckBox subclasses(PoolsWindow window) {
        return window.nodes(CheckBox.class::isInstance).stream().map(CheckBox.class::cast)
                .filter(box -> box.getText().equals("with subclasses")).findFirst().orElseThrow();
    }

    private static List<String> names(PoolsWindow window) {
        return window.cells("hits").stream().map(List::getFirst).toList();
    }

    private static Button primary(PoolsWindow window) {
        return (Button) window.controller().scene().lookup("#runButton");
    }

    private static void sort(PoolsWindow window, TableView<?> table, String name, TableColumn.SortType way) {
        Toolkit.run(() -> {
            TableColumn<?, ?> column = table.getColumns().stream().filter(each -> each.getText().equals(name))
                    .findFirst().orElseThrow();
            column.setSortType(way);
            order(table, column);
        });
        window.settle();
    }

    @SuppressWarnings("unchecked") // a column of this very table
    private static <T> void order(TableView<T> table, TableColumn<?, ?> column) {
        table.getSortOrder().setAll(List.of((TableColumn<T, ?>) column));
    }
}
