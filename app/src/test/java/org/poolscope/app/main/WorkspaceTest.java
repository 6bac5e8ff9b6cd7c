package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.source.MemoryStore;

class WorkspaceTest {
    @TempDir
    Path folder;

    private TestWindow window;
    private Workspace workspace;

    @BeforeEach
    void open() {
        window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"), new MemoryStore("two"));
        workspace = window.controller().workspace();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anOpenSourceIsChosenAndTakesTheStartScreenAway() {
        window.openSource("memory:one");

        assertEquals(List.of("one"), titles());
        assertEquals("one, read-only", on(() -> workspace.status().mode().get()));
        assertFalse(window.node("start").isVisible());
    }

    @Test
    void theSameLocationIsOpenOnce() {
        window.openSource("memory:one");
        window.openSource("memory:one");

        assertEquals(List.of("one"), titles());
    }

    @Test
    void closingTheLastSourceBringsTheStartScreenBack() {
        window.openSource("memory:one");
        window.perform("close.source");
        window.settle();

        assertEquals(List.of(), titles());
        assertTrue(window.node("start").isVisible());
    }

    @Test
    void whatCannotBeOpenedIsTold() {
        window.openSource("memory:nowhere");

        assertEquals(List.of(), titles());
        String note = on(() -> window.node("window").lookup(".note-words").getAccessibleText());
        assertTrue(note.contains("There is no store in memory of that name."), note);
    }

    @Test
    void newsAreToldAtTheBottomRight() {
        window.settle();
        // In one step, because news go by themselves after some seconds.
        Bounds news = on(() -> {
            workspace.tell("merged.h5: 2 002 rows, 31 kB.");
            Scene scene = window.controller().scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node label = scene.lookup(".news");
            return label.localToScene(label.getLayoutBounds());
        });
        assertEquals(1584, news.getMaxX(), 1);
        assertEquals(952, news.getMaxY(), 1);
    }

    @Test
    void closingASourceClosesItsTabs() {
        window.openSource("memory:one");
        List<String> closed = new ArrayList<>();
        Toolkit.run(() -> workspace.show(new WorkTab("t", "array", "v", new StackPane())
                .of(workspace.sources().getFirst()).whenClosed(() -> closed.add("t"))));

        window.perform("close.source");
        window.settle();

        assertEquals(List.of("t"), closed);
        assertNull(on(() -> workspace.shownTab().get()));
    }

    @Test
    void theInspectorComesBackWithItsTab() {
        window.openSource("memory:one");
        WorkTab first = new WorkTab("a", "array", "a", new StackPane());
        Toolkit.run(() -> {
            workspace.show(first);
            workspace.inspect(new Label("details of a"));
            workspace.show(new WorkTab("b", "array", "b", new StackPane()));
        });
        window.settle();
        assertFalse(texts("inspector").contains("details of a"));

        Toolkit.run(() -> workspace.show(first));
        window.settle();

        assertTrue(texts("inspector").contains("details of a"));
    }

    @Test
    void onlyTheShownTabSaysSo() {
        WorkTab first = new WorkTab("a", "array", "a", new StackPane());
        WorkTab second = new WorkTab("b", "array", "b", new StackPane());
        Toolkit.run(() -> {
            workspace.show(first);
            workspace.show(second);
        });

        assertEquals(List.of(false, true), on(() -> List.of(first.shown().get(), second.shown().get())));
    }

    @Test
    void backLeadsToTheTabBefore() {
        Toolkit.run(() -> {
            workspace.show(tabAt("a"));
            workspace.show(tabAt("b"));
        });

        window.perform("back");

        assertEquals("a", on(() -> workspace.shownTab().get().id()));
        assertTrue(on(() -> workspace.actions().state(Actions.named("forward"))) instanceof ActionState.On);
    }

    @Test
    void anOpenedSourceIsRememberedAmongTheRecentPlaces() {
        window.openSource("memory:two");

        assertEquals(List.of("memory:two"), on(() -> window.controller().start().model().recents().stream()
                .map(recent -> recent.address()).toList()));
    }

    @Test
    void aTabCanBeSplitOffToTheRight() {
        Toolkit.run(() -> {
            workspace.show(tabAt("a"));
            workspace.show(tabAt("b"));
        });

        window.perform("split.right");
        window.settle();

        assertTrue(on(() -> workspace.tab("a").get().shown().get() && workspace.tab("b").get().shown().get()));
    }

    @Test
    void aBookmarkIsFoundInThePalette() {
        window.openSource("memory:one");
        window.perform("bookmark");
        window.settle();

        assertTrue(on(() -> window.controller().bookmarks().has("memory:one")));
        assertEquals("star", on(() -> window.controller().bookmarks().find("one").rows().getFirst().icon()));

        window.perform("bookmark");
        window.settle();

        assertFalse(on(() -> window.controller().bookmarks().has("memory:one")));
    }

    @Test
    void aClosedTabIsOpenedAgainByItsAddress() {
        window.openSource("memory:one");
        Toolkit.run(() -> workspace.show(tabAt("memory:two", "a")));
        window.perform("tab.close");

        window.perform("tab.reopen");
        window.settle();

        assertEquals(List.of("one", "two"), titles());
    }

    private static WorkTab tabAt(String address, String id) {
        WorkTab tab = tabAt(id);
        tab.crumbs().set(List.of(new Crumb("array", id, address)));
        return tab;
    }

    private static WorkTab tabAt(String id) {
        WorkTab tab = new WorkTab(id, "array", id, new StackPane());
        tab.crumbs().set(List.of(new Crumb("array", id, "memory:one::" + id)));
        return tab;
    }

    private List<String> titles() {
        return on(() -> workspace.sources().stream().map(OpenSource::title).toList());
    }

    private List<String> texts(String id) {
        return on(() -> window.node(id).lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList());
    }

    private static <T> T on(Callable<T> step) {
        return Toolkit.on(step);
    }
}
