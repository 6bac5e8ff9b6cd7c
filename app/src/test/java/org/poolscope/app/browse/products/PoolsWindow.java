package org.poolscope.app.browse.products;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WindowController;
import org.poolscope.app.query.QueriesFile;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.pool.PoolSourceProvider;

/** A window on a pool in a folder. */
final class PoolsWindow implements AutoCloseable {
    /** The file that a person chooses when asked for one. */
    static final String JSON = "product.json";

    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final TestWindow window;

    private PoolsWindow(Path settings, Theme theme) {
        window = TestWindow.open(settings, theme, new Sources(List.of(new PoolSourceProvider())),
                List.of(new PoolsFeature(copied::add, new QueriesFile(settings.resolve("queries.tsv")),
                        _ -> Optional.of(settings.resolve(JSON)))));
    }

    /** Opens the window on the pool and waits until it is idle. */
    static PoolsWindow open(Path settings, Theme theme, Path pool) {
        PoolsWindow window = new PoolsWindow(settings, theme);
        window.window.openSource(pool.toString());
        return window;
    }

    TestWindow window() {
        return window;
    }

    WindowController controller() {
        return window.controller();
    }

    OpenSource source() {
        return controller().workspace().sources().getFirst();
    }

    List<String> copied() {
        return copied;
    }

    /** Selects a path as {@code --select} does. */
    void select(String path) {
        Toolkit.run(() -> controller().workspace().select(source(), DataPath.parse(path)));
        settle();
    }

    void perform(String action) {
        window.perform(action);
        settle();
    }

    void settle() {
        window.settle();
    }

    @SuppressWarnings("unchecked") // every tree of the side pane holds such rows
    TreeView<PoolRow> tree(String id) {
        return (TreeView<PoolRow>) window.node(id);
    }

    /** What the open rows of a tree say, top down. */
    List<String> rows(String id) {
        TreeView<PoolRow> tree = tree(id);
        return Toolkit.on(() -> {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                PoolRow row = tree.getTreeItem(i).getValue();
                rows.add((row.called() + " | " + row.words().get()).strip());
            }
            return rows;
        });
    }

    /** Opens the row of a tree whose text begins so. */
    void expand(String id, String start) {
        TreeView<PoolRow> tree = tree(id);
        Toolkit.run(() -> {
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                TreeItem<PoolRow> item = tree.getTreeItem(i);
                if (item.getValue().called().startsWith(start)) {
                    item.setExpanded(true);
                    return;
                }
            }
            throw new AssertionError("There is no row " + start + ".");
        });
        settle();
    }

    /** Selects a row of a tree and presses Enter. */
    void enter(String id, int row) {
        key(id, row, KeyCode.ENTER);
    }

    /** Selects a row of a tree and presses a key. */
    void key(String id, int row, KeyCode code) {
        TreeView<PoolRow> tree = tree(id);
        Toolkit.run(() -> {
            tree.getSelectionModel().clearAndSelect(row);
            Event.fireEvent(tree,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
        settle();
    }

    /** The cells of a table, row by row, as they are shown. */
    List<List<String>> cells(String id) {
        TableView<?> table = (TableView<?>) window.node(id);
        return Toolkit.on(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < table.getItems().size(); i++) {
                rows.add(new ArrayList<>());
            }
            for (Node node : all(table, TableCell.class::isInstance)) {
                TableCell<?, ?> cell = (TableCell<?, ?>) node;
                if (!cell.isEmpty() && cell.getIndex() < rows.size()) {
                    rows.get(cell.getIndex()).add(cell.getText());
                }
            }
            return rows;
        });
    }

    /** Presses the button of a text, in the window or in a balloon. */
    void press(String text) {
        Toolkit.run(() -> ((Button) everywhere(node -> node instanceof Button button && text.equals(button.getText()))
                .stream().findFirst().orElseThrow(() -> new AssertionError("There is no button " + text + ".")))
                .fire());
        settle();
    }

    /** The node of an id in a balloon. */
    Node inBalloon(String id) {
        return Toolkit.on(() -> everywhere(node -> id.equals(node.getId())).stream().findFirst()
                .orElseThrow(() -> new AssertionError("There is no node " + id + ".")));
    }

    /** Opens the pool for writing, as a person who confirms it. */
    void unlock() {
        perform("unlock");
        press("Unlock writing");
    }

    /** Selects the rows of a tree whose text begins so. */
    void choose(String id, String... starts) {
        TreeView<PoolRow> tree = tree(id);
        Toolkit.run(() -> {
            tree.getSelectionModel().clearSelection();
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                String called = tree.getTreeItem(i).getValue().called();
                if (List.of(starts).stream().anyMatch(called::startsWith)) {
                    tree.getSelectionModel().select(i);
                }
            }
        });
        settle();
    }

    /** Asks the chosen pool and another one, and waits for the hits. */
    void askBoth(String other, String where) {
        perform("query.new");
        Toolkit.run(() -> ((TextField) window.node("queryText")).setText(where));
        addPool(other, window);
        perform("run");
    }

    /** Selects all hits. */
    void chooseHits() {
        TableView<?> hits = (TableView<?>) window.node("hits");
        Toolkit.run(hits.getSelectionModel()::selectAll);
        settle();
    }

    /** Gives the chosen products a new tag. */
    void tagAs(String tag) {
        perform("tag");
        TextField name = (TextField) inBalloon("newTag");
        Toolkit.run(() -> name.setText(tag));
        press("Set tags");
    }

    /** How many products of each open pool have a tag. */
    List<Integer> tagged(String tag) throws SourceException {
        List<Integer> counts = new ArrayList<>();
        for (OpenSource source : sources()) {
            counts.add(OpenPools.reader(source).pool().tagged(tag).size());
        }
        return counts;
    }

    /** How many products each open pool has. */
    List<Integer> sizes() throws SourceException {
        List<Integer> counts = new ArrayList<>();
        for (OpenSource source : sources()) {
            int size = 0;
            for (PoolReader.ClassCount type : OpenPools.reader(source).classes(Cancel.NEVER)) {
                size += Math.toIntExact(type.count().orElseThrow());
            }
            counts.add(size);
        }
        return counts;
    }

    private List<OpenSource> sources() {
        return Toolkit.on(() -> List.copyOf(controller().workspace().sources()));
    }

    /** Adds a pool to a query by what its menu calls it. */
    static void addPool(String name, TestWindow window) {
        Toolkit.run(() -> window.controller().scene().getRoot().lookupAll(".button").stream()
                .filter(node -> "Look in another pool as well".equals(node.getAccessibleText()))
                .map(ButtonBase.class::cast).findFirst().orElseThrow().fire());
        Toolkit.run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).flatMap(menu -> menu.getItems().stream())
                .filter(item -> name.equals(item.getText())).findFirst().orElseThrow().fire());
        window.settle();
    }

    private static List<Node> everywhere(Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        List.copyOf(Window.getWindows()).forEach(each -> found.addAll(all(each.getScene().getRoot(), wanted)));
        return found;
    }

    /** Every text a person sees. */
    List<String> texts() {
        return Toolkit.on(() -> all(controller().scene().getRoot(), Text.class::isInstance).stream()
                .map(node -> ((Text) node).getText()).filter(text -> !text.isEmpty()).toList());
    }

    /** Every text of the windows above this one, such as a question. */
    List<String> balloonTexts() {
        return Toolkit.on(() -> everywhere(Labeled.class::isInstance).stream()
                .filter(node -> !controller().scene().equals(node.getScene())).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty()).toList());
    }

    /** Labels whose text ends in an ellipsis although they say more; the beginnings of values in tables may. */
    List<String> cut() {
        return Toolkit.on(() -> all(controller().scene().getRoot(),
                node -> node instanceof Labeled && !(node instanceof TableCell)).stream().map(Labeled.class::cast)
                .filter(PoolsWindow::isCut).map(Labeled::getText).toList());
    }

    List<Node> nodes(Predicate<Node> wanted) {
        return Toolkit.on(() -> all(controller().scene().getRoot(), wanted));
    }

    /** Waits until something is so. */
    void until(Predicate<PoolsWindow> so) {
        await().until(() -> so.test(this));
    }

    @Override
    public void close() {
        window.close();
    }

    private static boolean isCut(Labeled labeled) {
        String shown = labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).findFirst().orElse("");
        return !shown.isEmpty() && !shown.equals(labeled.getText()) && shown.endsWith(labeled.getEllipsisString());
    }

    private static List<Node> all(Node root, Predicate<Node> wanted) {
        List<Node> nodes = new ArrayList<>();
        if (root.isVisible()) {
            if (wanted.test(root)) {
                nodes.add(root);
            }
            if (root instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child, wanted)));
            }
        }
        return nodes;
    }
}
