package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Toolkit;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** The trees of a pool whose index names a hundred thousand products. */
class LargePoolTest {
    private static final int ALL = 100_000;
    private static final int PAGE = 500;

    @TempDir
    Path folder;

    @Test
    void productsComePageByPageAsTheirRowsAreSeen() throws Exception {
        try (PoolsWindow window = PoolsWindow.open(folder, Theme.LIGHT, make())) {
            assertTrue(window.texts().contains(Counts.grouped(ALL) + " in large"), () -> window.texts().toString());
            window.expand("products", "Product");
            int first = count(window);
            assertTrue(first <= PAGE + 1, "rows: " + first);

            for (int page = 1; page <= 3; page++) {
                int before = count(window);
                scrollToEnd(window, "products");
                window.until(each -> count(each) == before + PAGE);
            }
        }
    }

    @Test
    void productsOfATagComePageByPageToo() throws Exception {
        try (PoolsWindow window = PoolsWindow.open(folder, Theme.LIGHT, make())) {
            window.expand("tags", "tenth");

            assertEquals(PAGE + 1, Toolkit.on(() -> window.tree("tags").getExpandedItemCount()));
        }
    }

    @Test
    void contextsOfAllClassesComePageByPageToo() throws Exception {
        Path pool = make("contexts", Map.of("fdi.pal.context.MapContext", 700, "fdi.pal.context.Context", 300));
        try (PoolsWindow window = PoolsWindow.open(folder, Theme.LIGHT, pool)) {
            assertTrue(window.texts().contains(Counts.grouped(1_000)), () -> window.texts().toString());
            TreeItem<PoolRow> top = window.tree("contexts").getRoot();
            assertEquals(PAGE, Toolkit.on(() -> top.getChildren().size()));

            scrollToEnd(window, "contexts");

            window.until(_ -> Toolkit.on(() -> top.getChildren().size()) == 1_000);
        }
    }

    private static int count(PoolsWindow window) {
        return Toolkit.on(() -> window.tree("products").getExpandedItemCount());
    }

    private static void scrollToEnd(PoolsWindow window, String id) {
        TreeView<PoolRow> tree = window.tree(id);
        Toolkit.run(() -> tree.scrollTo(tree.getExpandedItemCount() - 1));
        window.settle();
    }

    private Path make() throws Exception {
        return make("large", Map.of("fdi.dataset.product.Product", ALL));
    }

    private Path make(String name, Map<String, Integer> counts) throws Exception {
        LiveIndex index = new LiveIndex();
        counts.forEach((type, count) -> {
            for (int i = 0; i < count; i++) {
                index.put(new ProductKey(type, i),
                        new PoolEntry(i % 10 == 0 ? List.of("tenth") : List.of(), Optional.empty()));
            }
        });
        Path pool = Files.createDirectory(folder.resolve(name));
        Files.write(pool.resolve("dTypes.jsn"), IndexText.types(index, index::given));
        Files.write(pool.resolve("dTags.jsn"), IndexText.tags(index));
        return pool;
    }
}
