package org.poolscope.app.main;

import javafx.beans.Observable;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import org.poolscope.app.look.Look;

/** Keeps how a person likes the window. */
final class KeptController implements AutoCloseable {
    private final Look look;
    private final PanesView panes;
    private final Scene scene;
    private final ObservableMap<String, String> words;
    private final JournalController<Kept> journal;

    KeptController(WorkspaceController workspace, PanesView panes, Scene scene, Memory memory) {
        this.look = workspace.look();
        this.words = workspace.remembered();
        this.panes = panes;
        this.scene = scene;
        journal = new JournalController<>(workspace.tasks(), memory.file()::save, memory.start(), this::now,
                workspace::tell);
    }

    /**
     * What is kept, and where.
     *
     * @param file
     *            where it is kept
     * @param start
     *            what is kept there now
     */
    record Memory(KeptFile file, Kept start) {}

    /** Follows every change from now on. */
    void watch() {
        for (Observable kept : new Observable[]{look.theme(), look.textSize(), panes.sideWidth(),
                panes.inspectorWidth(), scene.widthProperty(), scene.heightProperty(), words}) {
            kept.addListener(_ -> journal.soon());
        }
    }

    /** What the window looks like now. */
    Kept now() {
        return new Kept(look.theme().get(), look.textSize().get(), panes.sideWidth().get(),
                panes.inspectorWidth().get(), scene.getWidth(), scene.getHeight(), words);
    }

    @Override
    public void close() {
        journal.close();
    }
}
