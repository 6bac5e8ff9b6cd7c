package org.poolscope.app.browse.objects;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.poolscope.app.live.LiveFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.heap.HeapSourceProvider;
import org.poolscope.storage.scan.numbers.NumbersProvider;

/** A window on an object store, and what a test asks of it. */
final class ObjectsWindow implements AutoCloseable {
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final TestWindow window;

    private ObjectsWindow(Path folder, Theme theme) {
        window = TestWindow.open(folder, theme,
                new Sources(List.of(new HeapSourceProvider(), new NumbersProvider())),
                List.of(new ObjectsFeature(copied::add, Clock.systemUTC()),
                        new LiveFeature(copied::add, Clock.systemUTC())));
    }

    /** Opens the store in a file, and waits until its root is shown. */
    static ObjectsWindow open(Path file) {
        return open(file, Theme.LIGHT);
    }

    /** Opens what was open when a window was closed that kept it in this file, and keeps it there. */
    static ObjectsWindow reopen(Path file, PlacesFile places) {
        ObjectsWindow window = new ObjectsWindow(file.resolveSibling("."), Theme.LIGHT);
        Toolkit.run(() -> window.window.controller().keepPlaces(places, places.load()));
        return window;
    }

    /** The same in a theme. */
    static ObjectsWindow open(Path file, Theme theme) {
        ObjectsWindow window = new ObjectsWindow(file.resolveSibling("."), theme);
        window.window.openSource(file.toString());
        return window;
    }

    /** Selects a path as {@code --select} does, and waits until its row is. */
    void select(String path) {
        Toolkit.run(() -> window.controller().workspace().select(source(), DataPath.parse(path)));
        until(() -> table().getSelectionModel().getSelectedItem() != null
                && table().getSelectionModel().getSelectedItem().getValue().path().equals(DataPath.parse(path)));
    }

    /** Open rows, top down: name, type and value. */
    List<String> rows() {
        TreeTableView<ObjectRow> table = table();
        return Toolkit.on(() -> IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(i -> table.getTreeItem(i).getValue())
                .map(row -> row.title() + " " + row.look().get().type() + " " + row.look().get().text()).toList());
    }

    /** What the row of a path shows. */
    ObjectRow.Look look(String path) {
        return Toolkit.on(() -> item(path).getValue().look().get());
    }

    /** The open row of a path. */
    TreeItem<ObjectRow> item(String path) {
        TreeTableView<ObjectRow> table = table();
        return IntStream.range(0, table.getExpandedItemCount()).mapToObj(table::getTreeItem)
                .filter(item -> item.getValue().path().equals(DataPath.parse(path))).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // the only table of things in the window
    TreeTableView<ObjectRow> table() {
        return (TreeTableView<ObjectRow>) window.node("objects");
    }

    OpenSource source() {
        return window.controller().workspace().sources().getFirst();
    }

    TestWindow window() {
        return window;
    }

    /** Waits until something is so. */
    void until(Callable<Boolean> so) {
        await().until(() -> Toolkit.on(so));
    }

    @Override
    public void close() {
        window.close();
    }
}
