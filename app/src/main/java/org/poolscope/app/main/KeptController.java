package org.poolscope.app.main;

import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.Scene;
import org.poolscope.app.look.Look;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/** Keeps how a person likes the window. */
final class KeptController implements AutoCloseable {
    private final Look look;
    private final PanesView panes;
    private final Scene scene;
    private final JournalController<Kept> journal;

    KeptController(Tasks tasks, Look look, PanesView panes, Scene scene, Memory memory) {
        this.look = look;
        this.panes = panes;
        this.scene = scene;
        journal = new JournalController<>(tasks, memory.file()::save, memory.start(), this::now, memory.tell());
    }

    /**
     * What is kept, where, and who hears that it cannot be.
     *
     * @param file
     *            where it is kept
     * @param start
     *            what is kept there now
     * @param tell
     *            hears a failure
     */
    record Memory(KeptFile file, Kept start, Consumer<SourceException> tell) {}

    /** Follows every change from now on. */
    void watch() {
        for (Observable kept : new Observable[]{look.theme(), look.textSize(), panes.sideWidth(),
                panes.inspectorWidth(), scene.widthProperty(), scene.heightProperty()}) {
            kept.addListener(_ -> journal.soon());
        }
    }

    /** What the window looks like now. */
    Kept now() {
        return new Kept(look.theme().get(), look.textSize().get(), panes.sideWidth().get(),
                panes.inspectorWidth().get(), scene.getWidth(), scene.getHeight());
    }

    @Override
    public void close() {
        journal.close();
    }
}
