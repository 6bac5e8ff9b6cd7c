package org.poolscope.app.main;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.main.action.MenusView;
import org.poolscope.app.main.start.BookmarksController;
import org.poolscope.app.main.start.Recent;
import org.poolscope.app.main.start.StartController;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/** What surrounds the panes: menus, address, the start screen, bookmarks, and what the actions of the window do. */
final class ChromeController {
    private static final List<Crumb> AT_START = List.of(new Crumb("", "Start", ""));

    private final WindowView view;
    private final WindowModel model;
    private final WorkView work;
    private final WorkspaceController workspace;
    private final ActionControls controls;
    private final AddressView address;
    private final StartController start;
    private final BookmarksController bookmarks;
    private final ActionsController actions;

    /** Puts the address in and binds the actions. */
    ChromeController(WindowController window, WindowView view, WindowModel model, WorkspaceController workspace,
            Settings settings) {
        this.view = view;
        this.model = model;
        this.work = window.work();
        this.workspace = workspace;
        controls = new ActionControls(model.actions(), window::sayWhy);
        address = new AddressView(controls, window::go);
        view.address(address);
        Tasks tasks = workspace.tasks();
        StartController.Memory memory = new StartController.Memory(settings.recents(), settings.remember(),
                settings.clock(), settings.sources());
        start = new StartController(tasks, doors(), controls, memory);
        bookmarks = new BookmarksController(tasks, doors(), memory, start.model().recents());
        bookmarks.all().addListener((ListChangeListener<Recent>) _ -> window.body().show());
        window.palette().add(bookmarks);
        RecentPart recent = new RecentPart(start);
        workspace.sources().forEach(recent::opened);
        workspace.add(recent);
        actions = new ActionsController(window, this, model, workspace);
        actions.bind();
    }

    /** Puts the menus in. */
    void addMenus() {
        view.menus(new MenusView(controls));
    }

    /** Lets the window take what is dropped on it. */
    void acceptDrops() {
        new DropController(view, workspace).accept();
    }

    AddressView address() {
        return address;
    }

    BookmarksController bookmarks() {
        return bookmarks;
    }

    StartController start() {
        return start;
    }

    /** Shows the start screen over whatever is open; opening or showing something takes it away. */
    void showStart() {
        view.showStart(start.view());
        address.show(AT_START);
        start.view().takeFocus();
    }

    /** Shows what there is, or the start screen where that is nothing and nothing is on its way. */
    void show(boolean arriving) {
        WorkTab tab = work.shown().get();
        boolean nothing = tab == null && model.sources().all().isEmpty() && !arriving;
        if (nothing) {
            view.showStart(start.view());
        } else {
            view.showPanes();
        }
        List<Crumb> way = nothing ? AT_START : crumbs(tab);
        address.show(way);
        if (tab != null && !tab.crumbs().get().isEmpty()) {
            model.history().visit(new HistoryModel.Place(tab.id(), tab.address().orElse("")));
        }
        actions.bindPlace(way);
    }

    private List<Crumb> crumbs(@Nullable WorkTab tab) {
        if (tab != null && !tab.crumbs().get().isEmpty()) {
            return tab.crumbs().get();
        }
        if (tab != null) {
            return List.of(new Crumb(tab.icon(), tab.title().get(), ""));
        }
        OpenSource source = model.sources().chosen().get();
        return source == null
                ? AT_START
                : List.of(new Crumb(source.icon(), source.title(), source.location().source()));
    }

    private StartController.Doors doors() {
        return new StartController.Doors() {
            @Override
            public void open(String address) {
                workspace.open(address);
            }

            @Override
            public void tell(SourceException failure) {
                workspace.tell(failure);
            }
        };
    }
}
