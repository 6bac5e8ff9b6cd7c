package org.poolscope.app.browse.products;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.query.Hit;
import org.poolscope.storage.pool.serve.Served;

/** A pool behind a server and one in a folder answer one query, and their products are exported into one file. */
class BesideTest {
    @TempDir
    Path base;

    @Test
    void bothAnswerOneQueryAndEachHitSaysItsPool() throws Exception {
        Path home = Files.createDirectories(base.resolve("home"));
        Path near = PoolInFolder.make(base, "near");
        PoolInFolder.make(Files.createDirectories(base.resolve("pools")), "far");
        try (Served server = new Served(base.resolve("pools")); ServerWindow window = new ServerWindow(home)) {
            window.open(near.toString());
            window.open(server.url() + "/far");
            perform(window, "query.new");
            window.type("queryText", "m[\"level\"] == \"L2\"");
            addPool("near", window.window());
            perform(window, "run");
            await().until(() -> hits(window).size() == 6);

            assertEquals(List.of("far", "far", "far", "near", "near", "near"),
                    hits(window).stream().map(hit -> hit.urn().pool()).sorted().toList());
            window.press("Export hits…");
            window.untilSaid("far/fdi.dataset.product.Product");
            window.untilSaid("near/fdi.dataset.product.Product");
        }
    }

    @Test
    void hitsOfSeveralPoolsAreTaggedTogetherAndTheTagIsTakenBackAtOnce() throws Exception {
        Path near = PoolInFolder.make(base, "near");
        Path far = PoolInFolder.make(base, "far");
        try (PoolsWindow window = PoolsWindow.open(base, Theme.LIGHT, near)) {
            window.unlock();
            window.window().openSource(far.toString());
            window.unlock();
            window.perform("query.new");
            Toolkit.run(() -> ((TextField) window.window().node("queryText")).setText("m[\"level\"] == \"L2\""));
            addPool("near", window.window());
            window.perform("run");
            TableView<?> hits = (TableView<?>) window.window().node("hits");
            Toolkit.run(hits.getSelectionModel()::selectAll);
            window.perform("tag");
            Toolkit.run(() -> ((TextField) window.inBalloon("newTag")).setText("late"));
            window.press("Set tags");

            assertEquals(List.of(3, 3), late(window));

            window.perform("undo");
            assertEquals(List.of(0, 0), late(window));
            window.perform("redo");
            assertEquals(List.of(3, 3), late(window));
        }
    }

    /** How many products of each open pool have the tag. */
    private static List<Integer> late(PoolsWindow window) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (OpenSource source : Toolkit.on(() -> List.copyOf(window.controller().workspace().sources()))) {
            counts.add(OpenPools.reader(source).pool().tagged("late").size());
        }
        return counts;
    }

    private static void perform(ServerWindow window, String action) {
        window.window().perform(action);
        window.window().settle();
    }

    @SuppressWarnings("unchecked") // the hits of a query
    private static List<Hit> hits(ServerWindow window) {
        TableView<Hit> table = (TableView<Hit>) window.window().node("hits");
        return Toolkit.on(() -> List.copyOf(table.getItems()));
    }

    private static void addPool(String name, TestWindow window) {
        Toolkit.run(() -> window.controller().scene().getRoot().lookupAll(".button").stream()
                .filter(node -> "Look in another pool as well".equals(node.getAccessibleText()))
                .map(ButtonBase.class::cast).findFirst().orElseThrow().fire());
        Toolkit.run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).flatMap(menu -> menu.getItems().stream())
                .filter(item -> name.equals(item.getText())).findFirst().orElseThrow().fire());
        window.settle();
    }
}
