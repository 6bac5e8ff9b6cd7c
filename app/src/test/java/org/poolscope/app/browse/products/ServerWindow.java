package org.poolscope.app.browse.products;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Kept;
import org.poolscope.app.main.KeptFile;
import org.poolscope.app.main.Places;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.query.QueriesFile;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.pool.PoolSourceProvider;
import org.poolscope.storage.pool.http.HttpPoolProvider;

/** A window of a user whose home is a folder, for pools in folders and behind servers. */
final class ServerWindow implements AutoCloseable {
    private final TestWindow window;

    ServerWindow(Path home) {
        window = TestWindow.open(home.resolve("state"), Theme.LIGHT, new Sources(List.of(new PoolSourceProvider(),
                new HttpPoolProvider(Map.of("HOME", home.toString())))),
                List.of(new PoolsFeature(_ -> {}, new QueriesFile(home.resolve("state/queries.tsv")),
                        _ -> Optional.empty())));
        Toolkit.run(() -> {
            window.controller().keepPlaces(new PlacesFile(home.resolve("state/places.txt")), Places.NONE);
            window.controller().keep(new KeptFile(home.resolve("state/kept.txt")), Kept.FIRST);
        });
    }

    TestWindow window() {
        return window;
    }

    /** Opens an address and waits until the window is idle. */
    void open(String address) {
        window.openSource(address);
    }

    /** Types into the field of an id. */
    void type(String id, String text) {
        await().until(() -> !nodes(node -> id.equals(node.getId())).isEmpty());
        Toolkit.run(() -> ((TextInputControl) window.controller().scene().lookup("#" + id)).setText(text));
    }

    /** Shows what lies at a path of the first source. */
    void select(String path) {
        Toolkit.run(() -> window.controller().workspace()
                .select(window.controller().workspace().sources().getFirst(), DataPath.parse(path)));
        window.settle();
    }

    /** Presses the button of a text. */
    void press(String text) {
        Toolkit.run(() -> ((Button) nodesNow(node -> node instanceof Button button && text.equals(button.getText()))
                .getFirst()).fire());
    }

    /** Waits until a person can read that. */
    void untilSaid(String words) {
        await().until(() -> texts().stream().anyMatch(text -> text.contains(words)));
    }

    /** Waits until a person can read that no more. */
    void untilNotSaid(String words) {
        await().until(() -> texts().stream().noneMatch(text -> text.contains(words)));
    }

    /** How many sources are open. */
    int sources() {
        return Toolkit.on(() -> window.controller().workspace().sources().size());
    }

    /** Every text a person sees. */
    List<String> texts() {
        return nodes(node -> node instanceof Text || node instanceof Labeled).stream()
                .map(node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    private List<Node> nodes(Predicate<Node> wanted) {
        return Toolkit.on(() -> nodesNow(wanted));
    }

    private List<Node> nodesNow(Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        collect(window.controller().scene().getRoot(), wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
