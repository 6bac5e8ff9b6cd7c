package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class ReopenValueTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void theWayAValueWasLookedAtIsTheSame() {
        sessions.put("run1", "deep", Exp.list(Exp.list(new Value.Int(1), Exp.list(new Value.Int(2))),
                Exp.list(new Value.Int(3), new Value.Text("four"))));
        try (BrowseWindow window = starts().first()) {
            window.select("run1/deep");
            TreeTableView<?> tree = parts(window);
            Toolkit.run(() -> {
                tree.getTreeItem(1).setExpanded(true);
                tree.getTreeItem(3).setExpanded(true);
            });
            window.select("run1/array.v");
            ToggleButton asTable = (ToggleButton) window.window().node("view-Table");
            Toolkit.run(asTable::fire);
            window.settle();
        }
        try (BrowseWindow window = starts().again()) {
            assertEquals(1, window.nodes(GridView.class::isInstance).size());
            window.select("run1/deep");
            TreeTableView<?> tree = parts(window);
            assertEquals(List.of(0, 1, 3), Toolkit.on(() -> IntStream.range(0, tree.getExpandedItemCount())
                    .filter(row -> tree.getTreeItem(row).isExpanded()).boxed().toList()));
        }
    }

    @Test
    void listsAndTablesAreScrolledAsFar() {
        sessions.put("run1", "long", Exp.list(IntStream.range(0, 5000).mapToObj(i -> (Value) new Value.Text("row " + i))
                .toArray(Value[]::new)));
        try (BrowseWindow window = starts().first()) {
            window.select("run1/long");
            TreeTableView<?> tree = parts(window);
            Toolkit.run(() -> tree.scrollTo(300));
            window.settle();
            assertEquals(300, BrowseWindow.firstRow(tree));
        }
        try (BrowseWindow window = starts().again()) {
            TreeTableView<?> tree = parts(window);
            window.until(_ -> BrowseWindow.firstRow(tree) == 300);
        }
    }

    @Test
    void aWideTableIsScrolledSidewaysAsFar() {
        double[] numbers = new double[3 * 400];
        sessions.put("run1", "wide", new Numeric.Array(
                NdArray.of(NdArray.ofDoubles().dtype(), new long[]{3, 400}, false, MemorySegment.ofArray(numbers))));
        try (BrowseWindow window = starts().first()) {
            window.select("run1/wide");
            Toolkit.run(() -> sideways(window).setValue(2500));
            window.settle();
        }
        try (BrowseWindow window = starts().again()) {
            window.until(_ -> Toolkit.on(() -> sideways(window).getValue()) == 2500);
        }
    }

    private Restarts starts() {
        return new Restarts(folder, sessions);
    }

    private static ScrollBar sideways(BrowseWindow window) {
        return (ScrollBar) window.nodes(node -> node instanceof ScrollBar bar && bar.isVisible()
                && bar.getOrientation() == Orientation.HORIZONTAL).getFirst();
    }

    private static TreeTableView<?> parts(BrowseWindow window) {
        return (TreeTableView<?>) window.nodes(TreeTableView.class::isInstance).getFirst();
    }
}
