package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.product.Column;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.LocalPool;

/** Places within a product, as {@code --select} names them. */
class PlaceTest {
    @TempDir
    Path base;

    private Path pool = Path.of("");

    @BeforeEach
    void makePool() throws Exception {
        pool = base.resolve("lab");
        SequencedMap<String, Dataset> inner = new LinkedHashMap<>();
        inner.put("left", table("a", "b"));
        inner.put("right", table("c", "d"));
        SequencedMap<String, Dataset> outer = new LinkedHashMap<>();
        outer.put("first", table("e", "f"));
        outer.put("inner", CompositeDataset.of(inner));
        try (LocalPool made = LocalPool.open("lab", pool, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
            made.save(List.of(Product.create("one").with("plain", table("g", "h", "i"))
                    .with("fit", CompositeDataset.of(outer))), List.of());
        }
    }

    @Test
    void aDatasetWithinADatasetWithinADatasetIsShownAndPlotted() {
        try (PoolsWindow window = open("Product/0/fit/inner/right")) {
            assertEquals(List.of("fit", "inner", "right"), shown(window));
            assertTrue(window.texts().containsAll(List.of("c [s]", "d [s]", "2 points")),
                    () -> window.texts().toString());
        }
    }

    @Test
    void aCompositeDatasetItselfIsSelectedInItsTree() {
        try (PoolsWindow window = open("Product/0/fit/inner")) {
            assertEquals(List.of("fit", "inner"), shown(window));
            assertTrue(window.texts().contains("Select a dataset."), () -> window.texts().toString());
        }
    }

    @Test
    void aColumnOfATableIsWhatItsPlotDraws() {
        try (PoolsWindow window = open("Product/0/plain/i")) {
            assertEquals(List.of("plain"), shown(window));
            assertTrue(window.texts().contains("i"), () -> window.texts().toString());
            assertEquals("Y axis: i", window.nodes(node -> String.valueOf(node.getAccessibleText())
                    .startsWith("Y axis")).getFirst().getAccessibleText());
        }
    }

    @Test
    void whatTheProductLacksIsSaidAndTheProductIsShown() {
        try (PoolsWindow window = open("Product/0/fit/nothing")) {
            assertTrue(window.controller().failure().isPresent());
            assertTrue(window.texts().contains("urn:lab:fdi.dataset.product.Product:0"),
                    () -> window.texts().toString());
        }
    }

    @Test
    void whatIsShownStaysWhenTheProductIsReadAgain() {
        try (PoolsWindow window = open("Product/0/fit/inner/right")) {
            window.unlock();

            assertEquals(List.of("fit", "inner", "right"), shown(window));
        }
    }

    private PoolsWindow open(String path) {
        PoolsWindow window = PoolsWindow.open(base, Theme.LIGHT, pool);
        window.select(path);
        return window;
    }

    /** The tab that is shown, and the way to the dataset that is selected in it. */
    private static List<String> shown(PoolsWindow window) {
        TabPane tabs = (TabPane) window.window().node("datasets");
        return Toolkit.on(() -> {
            Tab tab = tabs.getSelectionModel().getSelectedItem();
            List<String> names = new ArrayList<>();
            Node tree = tab.getContent().lookup(".browse-tree");
            TreeItem<?> at = tree instanceof TreeView<?> view ? view.getSelectionModel().getSelectedItem() : null;
            for (; at != null && at.getParent() != null; at = at.getParent()) {
                TreeItem<?> parent = at.getParent();
                names.addFirst(List.of("first", "inner", "left", "right").get(parent.getParent() == null
                        ? parent.getChildren().indexOf(at)
                        : 2 + parent.getChildren().indexOf(at)));
            }
            names.addFirst(tab.getText());
            return names;
        });
    }

    private static TableDataset table(String... names) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(name, Column.of(new Container.Sequence(Container.Sequence.SequenceType.LIST,
                    List.of(new Value.Real(1), new Value.Real(2))), Optional.of("s"), name));
        }
        return TableDataset.of(columns, "a table");
    }
}
