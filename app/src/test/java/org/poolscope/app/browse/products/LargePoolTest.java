package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
                scrollToEnd(window);
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

    private static int count(PoolsWindow window) {
        return Toolkit.on(() -> window.tree("products").getExpandedItemCount());
    }

    private static void scrollToEnd(PoolsWindow window) {
        TreeView<PoolRow> tree = window.tree("products");
        Toolkit.run(() -> tree.scrollTo(tree.getExpandedItemCount() - 1));
        window.settle();
    }

    private Path make() throws Exception {
        LiveIndex index = new LiveIndex();
        for (int i = 0; i < ALL; i++) {
            index.put(new ProductKey("fdi.dataset.product.Product", i),
                    new PoolEntry(i % 10 == 0 ? List.of("tenth") : List.of(), Optional.empty()));
        }
        Path pool = Files.createDirectory(folder.resolve("large"));
        Files.write(pool.resolve("dTypes.jsn"), IndexText.types(index, index::given));
        Files.write(pool.resolve("dTags.jsn"), IndexText.tags(index));
        return pool;
    }
}
