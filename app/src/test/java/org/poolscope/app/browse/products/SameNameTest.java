package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.query.Hit;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.storage.pool.LocalPool;

/** Two open pools of one name, in different folders: each acts on its own products and is named with its folder. */
class SameNameTest {
    private static final String LATER = "m[\"level\"] == \"L2\"";

    @TempDir
    Path base;

    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void makePools() throws Exception {
        first = PoolInFolder.make(Files.createDirectories(base.resolve("night1")));
        second = PoolInFolder.make(Files.createDirectories(base.resolve("night2")));
        try (LocalPool pool = LocalPool.open(PoolInFolder.NAME, second, ProductClasses.FDI, ProductResolver.NONE,
                _ -> {})) {
            pool.save(List.of(Product.create("only in the second")), List.of());
        }
    }

    @Test
    void theirRowsNameTheirFolders() {
        try (PoolsWindow window = open()) {
            assertTrue(window.texts().containsAll(List.of("night1", "night2")), () -> window.texts().toString());
        }
    }

    @Test
    void aProductIsOpenedFromThePoolWhoseTreeItWasChosenIn() {
        try (PoolsWindow window = open()) {
            window.enter("products", window.rows("products").indexOf("6 only in the second | ALL"));

            assertTrue(window.texts().contains("only in the second"), () -> window.texts().toString());
            assertEquals(second, shown(window));
        }
    }

    @Test
    void aReferenceLeadsToTheProductOfItsOwnPool() {
        try (PoolsWindow window = open()) {
            window.enter("contexts", window.rows("contexts").indexOf("spectrum | Product:1"));

            assertEquals(second, shown(window));
        }
    }

    @Test
    void tagsAreSetInThePoolThatWasChosen() throws Exception {
        try (PoolsWindow window = open()) {
            window.unlock();
            window.choose("products", "1 ", "3 ");
            window.tagAs("late");

            assertEquals(List.of(0, 2), window.tagged("late"));
        }
    }

    @Test
    void aQueryOverBothTellsTheirHitsApart() throws Exception {
        try (PoolsWindow window = open()) {
            window.unlock();
            window.askBoth("six (night1)", LATER);

            assertEquals(List.of("six (night2)", "six (night2)", "six (night2)", "six (night1)", "six (night1)",
                    "six (night1)"), window.cells("hits").stream().map(row -> row.get(1)).toList());
            assertTrue(window.texts().containsAll(List.of("six (night1): 3 of 8, done", "six (night2): 3 of 9, done")),
                    () -> window.texts().toString());

            choose(window, second, 0);
            window.tagAs("late");
            assertEquals(List.of(0, 1), window.tagged("late"));
        }
    }

    @Test
    void aHitIsOpenedFromThePoolItWasFoundIn() {
        try (PoolsWindow window = open()) {
            window.askBoth("six (night1)", LATER);
            choose(window, first, 1);
            Hit hit = Toolkit.on(() -> hits(window).getSelectionModel().getSelectedItem());
            window.perform("run");

            Hit again = Toolkit.on(() -> hits(window).getSelectionModel().getSelectedItem());
            assertEquals(hit.source(), again.source());
            assertEquals(hit.urn(), again.urn());
        }
    }

    @Test
    void theChipsOfAQueryAreNamedAnewWhenTheOtherPoolIsClosed() {
        try (PoolsWindow window = open()) {
            window.perform("query.new");
            assertTrue(window.texts().contains("six (night2)"), () -> window.texts().toString());

            Toolkit.run(() -> window.controller().workspace().close(window.source()));
            window.settle();

            assertTrue(window.texts().contains("six"), () -> window.texts().toString());
            assertTrue(window.texts().stream().noneMatch("six (night2)"::equals), () -> window.texts().toString());
        }
    }

    private PoolsWindow open() {
        PoolsWindow window = PoolsWindow.open(base, Theme.LIGHT, first);
        window.window().openSource(second.toString());
        return window;
    }

    /** The pool of the tab that is shown. */
    private static Path shown(PoolsWindow window) {
        OpenSource source = Toolkit.on(() -> Objects.requireNonNull(
                Objects.requireNonNull(window.controller().workspace().shownTab().get()).source()));
        return Path.of(source.location().source());
    }

    private static void choose(PoolsWindow window, Path pool, int index) {
        TableView<Hit> table = hits(window);
        Toolkit.run(() -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(table.getItems().stream()
                .filter(hit -> hit.source().location().source().equals(pool.toString())).skip(index).findFirst()
                .orElseThrow())));
        window.settle();
    }

    @SuppressWarnings("unchecked") // the hits of a query
    private static TableView<Hit> hits(PoolsWindow window) {
        return (TableView<Hit>) window.window().node("hits");
    }
}
