package org.poolscope.app.main;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.start.StartView;

/** What the window shows below its address bar, the start screen or the tabs, and the crumbs that say where that is. */
final class BodyController {
    private static final List<Crumb> AT_START = List.of(new Crumb("", "Start", ""));

    private final WindowModel model;
    private final WorkView work;
    private final WindowView view;
    private final AddressView address;
    private final StartView start;
    private final ActionsController actions;
    private final InvalidationListener crumbsChanged = _ -> show();
    private boolean arriving;

    BodyController(WindowModel model, WorkView work, WindowView view, AddressView address, StartView start,
            ActionsController actions) {
        this.model = model;
        this.work = work;
        this.view = view;
        this.address = address;
        this.start = start;
        this.actions = actions;
    }

    /** Follows what is open and shown. */
    void watch() {
        model.sources().all().addListener((ListChangeListener<OpenSource>) _ -> show());
        model.sources().chosen().addListener((_, _, _) -> show());
        work.shown().addListener((_, old, tab) -> {
            if (old != null) {
                old.crumbs().removeListener(crumbsChanged);
            }
            if (tab != null) {
                tab.crumbs().addListener(crumbsChanged);
            }
            show();
        });
    }

    /** While something is being opened, the start screen does not stand in its place. */
    void arriving(boolean on) {
        arriving = on;
        show();
    }

    /** Shows the start screen over whatever is open; opening or showing something takes it away. */
    void showStart() {
        view.showStart(start, true);
        address.show(AT_START);
        start.takeFocus();
    }

    void show() {
        WorkTab tab = work.shown().get();
        boolean nothing = tab == null && model.sources().all().isEmpty() && !arriving;
        List<Crumb> crumbs = nothing ? AT_START : crumbs(tab);
        view.showStart(start, nothing);
        address.show(crumbs);
        if (tab != null && !tab.crumbs().get().isEmpty()) {
            model.history().visit(new HistoryModel.Place(tab.id(), tab.address().orElse("")));
        }
        actions.bindPlace(crumbs);
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
}
