package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Look;
import org.poolscope.app.main.action.ActionScope;

/** What the actions of the window itself do, and when they are off. */
final class ActionsController {
    private static final String NO_SOURCE = "Open a source first.";
    private static final String NO_TAB = "Open a tab first.";

    private final WindowController window;
    private final ChromeController chrome;
    private final WindowModel model;
    private final WorkspaceController workspace;
    private final ActionScope scope;

    ActionsController(WindowController window, ChromeController chrome, WindowModel model,
            WorkspaceController workspace) {
        this.window = window;
        this.chrome = chrome;
        this.model = model;
        this.workspace = workspace;
        scope = model.actions().window();
    }

    void bind() {
        scope.on("open", window::showStart);
        scope.on("quit", Platform::exit);
        scope.on("palette", () -> window.palette().open(""));
        scope.on("address", () -> chrome.address().edit());
        scope.on("keys", () -> show("keys", "info", "All keys", KeysView::new));
        scope.on("tasks", () -> show("tasks", "clock", "Tasks", () -> new TasksView(workspace.tasks().running())));
        scope.on("about", () -> show("about", "pool", "About Poolscope", AboutView::new));
        scope.on("diagnostics", () -> WindowNotes.copy(Diagnostics.words()));
        bindLook();
        bindPanes();
        model.sources().chosen().subscribe(this::bindSource);
        window.work().shown().subscribe(this::bindTab);
        workspace.tasks().count().subscribe(_ -> bindStop());
    }

    /** Binds what depends on the place that is shown: its bookmark, and where one can go from it. */
    void bindPlace(List<Crumb> way) {
        Crumb place = way.getLast();
        boolean has = !place.address().isEmpty() && chrome.bookmarks().has(place.address());
        chrome.address().markBookmark(has);
        if (place.address().isEmpty()) {
            scope.forget("bookmark");
        } else {
            scope.on("bookmark", () -> chrome.bookmarks().toggle(place.icon(), place.text(), place.address()));
        }
        bindReopen();
        bindStep("back", -1, model.history().canGoBack());
        bindStep("forward", 1, model.history().canGoForward());
    }

    private void bindStep(String id, int steps, boolean can) {
        if (can) {
            scope.on(id, () -> window.body().step(steps));
        } else {
            scope.forget(id);
        }
    }

    /** A tab can be reopened once one with an address was closed. */
    private void bindReopen() {
        if (model.history().canReopen()) {
            scope.on("tab.reopen", () -> model.history().reopen().ifPresent(workspace::open));
        } else {
            scope.forget("tab.reopen");
        }
    }

    private void bindLook() {
        Look look = window.look();
        scope.on("theme", () -> look.theme().set(look.theme().get().other()));
        scope.on("text.bigger", () -> look.zoomText(1));
        scope.on("text.smaller", () -> look.zoomText(-1));
        scope.on("text.normal", () -> look.textSize().set(1));
    }

    private void bindPanes() {
        scope.on("pane.side", () -> toggle(window.panes().sideWanted()));
        scope.on("pane.inspector", () -> toggle(window.panes().inspectorWanted()));
        scope.on("pane.next", () -> PaneFocus.next(window.scene()));
    }

    private void bindSource(@Nullable OpenSource source) {
        if (source == null) {
            scope.off("close.source", NO_SOURCE);
            scope.off("copy.address", "Select something first.");
            scope.off("reload", NO_SOURCE);
            return;
        }
        scope.on("close.source", () -> workspace.close(source));
        scope.on("copy.address", () -> WindowNotes.copy(address(source)));
        scope.on("reload", () -> reload(source));
    }

    private String address(OpenSource source) {
        return Optional.ofNullable(window.work().shown().get()).flatMap(WorkTab::address)
                .orElse(source.location().source());
    }

    private void reload(OpenSource source) {
        String address = address(source);
        workspace.close(source);
        workspace.open(address);
    }

    private void bindTab(@Nullable WorkTab tab) {
        if (tab == null) {
            scope.off("tab.close", NO_TAB);
            scope.off("tab.next", NO_TAB);
        } else {
            scope.on("tab.close", () -> workspace.close(tab));
            scope.on("tab.next", window.work()::next);
        }
        if (window.work().tabs().size() > 1) {
            scope.on("split.right", () -> window.work().split(Orientation.HORIZONTAL));
            scope.on("split.down", () -> window.work().split(Orientation.VERTICAL));
            scope.on("detach", new DetachController(window.work(), window.look())::detach);
        } else {
            scope.forget("split.right");
            scope.forget("split.down");
            scope.forget("detach");
        }
    }

    private void bindStop() {
        if (workspace.tasks().running().isEmpty()) {
            scope.forget("stop");
        } else {
            scope.on("stop", () -> workspace.tasks().running().getLast().cancel());
        }
    }

    private void show(String id, String icon, String title, Supplier<Node> content) {
        workspace.tab(id).ifPresentOrElse(workspace::show,
                () -> workspace.show(new WorkTab(id, icon, title, content.get())));
    }

    private static void toggle(BooleanProperty wanted) {
        wanted.set(!wanted.get());
    }
}
