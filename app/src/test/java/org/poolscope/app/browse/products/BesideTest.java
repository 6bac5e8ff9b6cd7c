package org.poolscope.app.browse.products;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
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
            PoolsWindow.addPool("near", window.window());
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
            window.askBoth("near", "m[\"level\"] == \"L2\"");
            window.chooseHits();
            window.tagAs("late");

            assertEquals(List.of(3, 3), window.tagged("late"));

            window.perform("undo");
            assertEquals(List.of(0, 0), window.tagged("late"));
            window.perform("redo");
            assertEquals(List.of(3, 3), window.tagged("late"));
        }
    }

    @Test
    void hitsOfSeveralPoolsAreRemovedAfterOneQuestionThatCountsThemAll() throws Exception {
        Path near = PoolInFolder.make(base, "near");
        Path far = PoolInFolder.make(base, "far");
        try (PoolsWindow window = PoolsWindow.open(base, Theme.LIGHT, near)) {
            window.unlock();
            window.window().openSource(far.toString());
            window.unlock();
            window.askBoth("near", "m[\"level\"] == \"L2\"");
            window.chooseHits();
            window.perform("products.remove");
            window.inBalloon("confirm");

            assertTrue(window.balloonTexts().containsAll(List.of("Remove 6 products of 2 pools?",
                    "3 from far, 3 from near. Tags go with them. This cannot be undone.")),
                    () -> window.balloonTexts().toString());

            window.press("Remove 6 products");

            assertEquals(List.of(), window.cells("hits"));
            assertEquals(List.of(5, 5), window.sizes());
        }
    }

    @Test
    void aPoolThatIsOpenForReadingAloneIsNamedWhenProductsOfBothWereToBeRemoved() throws Exception {
        Path near = PoolInFolder.make(base, "near");
        Path far = PoolInFolder.make(base, "far");
        try (PoolsWindow window = PoolsWindow.open(base, Theme.LIGHT, near)) {
            window.unlock();
            window.window().openSource(far.toString());
            window.askBoth("near", "True");
            window.chooseHits();

            ActionState state = Toolkit.on(
                    () -> window.controller().workspace().actions().state(Actions.named("products.remove")));

            assertTrue(assertInstanceOf(ActionState.Off.class, state).reason().startsWith("far: "), state::toString);
        }
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
}
