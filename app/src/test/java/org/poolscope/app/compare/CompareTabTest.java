package org.poolscope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.browse.SessionsFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class CompareTabTest {
    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore("lab").put("run1/v", array(1, 2, 3)).put("run1/n", number(1))
            .put("run2/v", array(1, 2.5, 3)).put("run2/n", number(1)).put("run2/more", number(5));
    private final List<String> copied = new CopyOnWriteArrayList<>();

    @Test
    void twoPickedPlacesAreComparedInATabOfWhatDiffers() {
        try (TestWindow window = open()) {
            pick(window, "run1", "run2");
            window.perform("compare");
            window.settle();

            assertEquals(List.of("v", "more"), places(window));
            press(window, "Copy as text");
            assertTrue(copied.getFirst().startsWith("v: 1 of 3 differ, first [1]: 2.0 | 2.5"), copied::toString);
            window.perform("copy.command");
            assertEquals("poolscope diff memory:lab::run1 memory:lab::run2", copied.getLast());
        }
    }

    @Test
    void anArrayThatDiffersIsDrawnAsItsDifference() {
        try (TestWindow window = open()) {
            pick(window, "run1", "run2");
            window.perform("compare");
            window.settle();
            TreeTableView<DiffRow> tree = tree(window);
            Toolkit.run(() -> tree.getSelectionModel().select(0));
            window.settle();

            Plot plot = (Plot) nodes(window).stream().filter(Plot.class::isInstance).findFirst().orElseThrow();
            assertEquals(List.of("left", "right", "right − left"),
                    Toolkit.on(() -> plot.curves().stream().map(curve -> curve.name()).toList()));
            assertEquals(0.5, Toolkit.on(() -> plot.curves().getLast().y().at(1)));
        }
    }

    @Test
    void aToleranceLetsNumbersBeEqual() {
        try (TestWindow window = open()) {
            pick(window, "run1/v", "run2/v");
            window.perform("compare");
            window.settle();
            assertFalse(places(window).isEmpty());

            TextField tolerance = (TextField) nodes(window).stream().filter(node -> node instanceof TextField
                    && String.valueOf(node.getAccessibleText()).startsWith("Tolerance")).findFirst().orElseThrow();
            Toolkit.run(() -> tolerance.setText("0.5"));
            press(window, "Compare again");

            assertTrue(Toolkit.on(() -> nodes(window).stream().anyMatch(node -> node instanceof Text text
                    && text.getText().startsWith("Nothing differs"))));
        }
    }

    @Test
    void onePickedPlaceAfterTheOtherIsComparedToo() {
        try (TestWindow window = open()) {
            pick(window, "run1/n");
            pick(window, "run2/v");
            window.perform("compare");
            window.settle();
            assertEquals(1, Toolkit.on(() -> tree(window).getExpandedItemCount()));
        }
    }

    private TestWindow open() {
        TestWindow window = TestWindow.open(folder, Theme.LIGHT,
                new Sources(List.of(new MemorySourceProvider(store))),
                List.of(new SessionsFeature(copied::add), new CompareFeature(copied::add)));
        window.openSource("memory:lab");
        return window;
    }

    private static void pick(TestWindow window, String... paths) {
        Toolkit.run(() -> {
            OpenSource source = window.controller().workspace().sources().getFirst();
            window.controller().workspace().picked().set(Arrays.stream(paths)
                    .map(path -> new Picked(source, DataPath.parse(path))).toList());
        });
    }

    @SuppressWarnings("unchecked") // the tree of the tab
    private static TreeTableView<DiffRow> tree(TestWindow window) {
        return (TreeTableView<DiffRow>) window.node("differences");
    }

    private static List<String> places(TestWindow window) {
        TreeTableView<DiffRow> tree = tree(window);
        return Toolkit.on(() -> {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                TreeItem<DiffRow> item = tree.getTreeItem(i);
                names.add(item.getValue().name());
            }
            return names;
        });
    }

    private static List<Node> nodes(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()));
    }

    private static void press(TestWindow window, String text) {
        Button button = (Button) nodes(window).stream()
                .filter(node -> node instanceof Button each && text.equals(each.getText())).findFirst().orElseThrow();
        Toolkit.run(button::fire);
        window.settle();
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }

    private static Value number(long number) {
        return new Value.Int(number);
    }
}
