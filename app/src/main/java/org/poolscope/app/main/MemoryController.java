package org.poolscope.app.main;

import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** What a window remembers from start to start: how a person likes it, and what is open in it. */
final class MemoryController implements AutoCloseable {
    private final PanesView panes;
    private final WorkspaceController workspace;
    private final Scene scene;
    private @Nullable KeptController kept;
    private @Nullable PlacesController places;

    MemoryController(PanesView panes, WorkspaceController workspace, Scene scene) {
        this.panes = panes;
        this.workspace = workspace;
        this.scene = scene;
    }

    /** Lets the window look as it did the last time, and keeps in {@code file} how it looks from now on. */
    void keep(KeptFile file, Kept last) {
        workspace.look().textSize().set(last.text());
        panes.sideWidth().set(last.side());
        panes.inspectorWidth().set(last.inspector());
        workspace.remembered().putAll(last.words());
        KeptController keeper = new KeptController(workspace, panes, scene, new KeptController.Memory(file, last));
        keeper.watch();
        kept = keeper;
    }

    /** Opens {@code last} again, after which {@code done} runs, and keeps in {@code file} what is open from now on. */
    void keepPlaces(WorkView work, PlacesFile file, Places last, Runnable done) {
        keeper(work, file).restore(last, done);
        watch();
    }

    /** As {@link #keepPlaces}, behind what is looked at already. */
    void keepPlacesBehind(WorkView work, PlacesFile file, Places last) {
        keeper(work, file).restoreBehind(last, () -> {});
        watch();
    }

    private PlacesController keeper(WorkView work, PlacesFile file) {
        PlacesController keeper = new PlacesController(workspace.tasks(), workspace, work, file, workspace::tell);
        places = keeper;
        return keeper;
    }

    private void watch() {
        PlacesController keeper = places;
        if (keeper != null) {
            keeper.watch(scene);
        }
    }

    @Override
    public void close() {
        KeptController looks = kept;
        if (looks != null) {
            looks.close();
        }
        PlacesController open = places;
        if (open != null) {
            open.close();
        }
    }
}
