package org.poolscope.app.main;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Decides whether the panes are seen or the start screen, and goes back and forth between the places that were seen. */
final class BodyController {
    private final WindowModel model;
    private final WorkView work;
    private final WorkspaceController workspace;
    private final InvalidationListener crumbsChanged = _ -> show();
    private @Nullable ChromeController chrome;
    /** While something opens there is no start screen to be seen for a moment, nor to be paid for. */
    private boolean arriving;

    /** Follows what is open and what is shown from now on. */
    BodyController(WindowModel model, WorkView work, WorkspaceController workspace) {
        this.model = model;
        this.work = work;
        this.workspace = workspace;
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

    /** Shows it with what surrounds the panes as well, which is built later. */
    void surround(ChromeController built) {
        chrome = built;
        show();
    }

    /** Says whether something is on its way that will be shown. */
    void arriving(boolean is) {
        arriving = is;
        show();
    }

    /** Whether there is something in the panes, or will be. */
    boolean isFilled() {
        return arriving || !model.sources().all().isEmpty();
    }

    /** Looks anew at what there is to be seen. */
    void show() {
        ChromeController around = chrome;
        if (around != null) {
            around.show(arriving);
        }
    }

    /** Goes some steps through the places visited, back where they are negative. */
    void step(int steps) {
        model.history().go(steps).ifPresent(place -> {
            Optional<WorkTab> tab = workspace.tab(place.tab());
            tab.ifPresent(work::bring);
            boolean there = tab.flatMap(WorkTab::address).filter(place.address()::equals).isPresent();
            if (!there && !place.address().isEmpty()) {
                workspace.open(place.address());
            }
        });
    }

    /** A tab was closed; it can be opened again where it has an address. */
    void closed(WorkTab tab) {
        tab.shown().set(false);
        tab.runClosed();
        tab.address().ifPresent(model.history()::closed);
        show();
    }
}
