package org.poolscope.app.browse;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Sources;

/** A window on one source with the trees plugged in, and what a test asks of it. */
final class BrowseWindow implements AutoCloseable {
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final TestWindow window;

    private BrowseWindow(Path folder, Theme theme, SourceProvider provider) {
        window = TestWindow.open(folder, theme, new Sources(List.of(provider)),
                List.of(new SessionsFeature(copied::add)));
    }

    /** Opens the window and the source, and waits until it is idle. */
    static BrowseWindow open(Path folder, SourceProvider provider, String address) {
        return open(folder, Theme.LIGHT, provider, address);
    }

    /** The same in a theme. */
    static BrowseWindow open(Path folder, Theme theme, SourceProvider provider, String address) {
        BrowseWindow window = new BrowseWindow(folder, theme, provider);
        window.window.openSource(address);
        return window;
    }

    /** Opens a window as it was when it was closed, and keeps how it is from now on. */
    static BrowseWindow reopen(Path folder, SourceProvider provider, PlacesFile file) {
        BrowseWindow window = new BrowseWindow(folder, Theme.LIGHT, provider);
        Toolkit.run(() -> window.window.controller().keepPlaces(file, file.load()));
        window.settle();
        return window;
    }

    static BrowseWindow open(Path folder, SessionsInMemory sessions) {
        return open(folder, sessions, SessionsInMemory.ADDRESS);
    }

    /** Selects a path as {@code --select} does. */
    void select(String path) {
        Toolkit.run(() -> window.controller().workspace().select(source(), DataPath.parse(path)));
        settle();
    }

    void perform(String action) {
        window.perform(action);
        settle();
    }

    void settle() {
        window.settle();
    }

    OpenSource source() {
        return window.controller().workspace().sources().getFirst();
    }

    TestWindow window() {
        return window;
    }

    List<String> copied() {
        return copied;
    }

    @SuppressWarnings("unchecked") // the only tree of the window
    TreeView<Row> tree() {
        return (TreeView<Row>) Toolkit.on(() -> window.controller().scene().lookup(".browse-tree"));
    }

    /** Names of the open rows of the tree, top down. */
    List<String> rows() {
        TreeView<Row> tree = tree();
        return Toolkit.on(() -> {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                names.add(tree.getTreeItem(i).getValue().name());
            }
            return names;
        });
    }

    /** The row of a name. */
    TreeItem<Row> row(String name) {
        TreeView<Row> tree = tree();
        return Toolkit.on(() -> {
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                if (tree.getTreeItem(i).getValue().name().equals(name)) {
                    return tree.getTreeItem(i);
                }
            }
            throw new AssertionError("There is no row " + name + ".");
        });
    }

    /** Opens a branch and waits for its rows. */
    void expand(String name) {
        TreeItem<Row> row = row(name);
        Toolkit.run(() -> row.setExpanded(true));
        settle();
    }

    /** Every text a person sees. */
    List<String> texts() {
        return Toolkit
                .on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream().filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getText()).filter(text -> !text.isEmpty()).toList());
    }

    /** Texts that end in an ellipsis although their label says more. */
    List<String> cut(String under) {
        return ShownText.cut((Parent) window.controller().scene().lookup(under));
    }

    List<Node> nodes(Predicate<Node> wanted) {
        return Toolkit
                .on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream().filter(wanted).toList());
    }

    /** The plot that is seen. */
    Plot plot() {
        return (Plot) nodes(Plot.class::isInstance).getFirst();
    }

    /** The rows of sessions that are seen. */
    SessionTable table() {
        return (SessionTable) nodes(SessionTable.class::isInstance).getFirst();
    }

    /** The titles of the tabs of a pane. */
    List<String> tabs(int pane) {
        TabPane tabs = (TabPane) nodes(TabPane.class::isInstance).get(pane);
        return Toolkit.on(() -> tabs.getTabs().stream().map(Tab::getText).toList());
    }

    /** The first row that is seen of a list, a tree or a table. */
    static int firstRow(Control rows) {
        return Toolkit.on(() -> ((VirtualFlow<?>) rows.lookup(".virtual-flow")).getFirstVisibleCell().getIndex());
    }

    /** Waits until something is so. */
    void until(Predicate<BrowseWindow> so) {
        await().until(() -> so.test(this));
    }

    @Override
    public void close() {
        window.close();
    }
}
