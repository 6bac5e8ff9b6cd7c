package org.poolscope.app.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.poolscope.app.look.Look;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/** Keeps how a person likes the window, at most a second behind. */
final class KeptController implements AutoCloseable {
    private static final Logger LOG = System.getLogger(KeptController.class.getName());
    private static final Duration BEHIND = Duration.millis(500);

    private final Tasks tasks;
    private final Look look;
    private final PanesView panes;
    private final Scene scene;
    private final KeptFile file;
    private final Consumer<SourceException> tell;
    private final PauseTransition pause = new PauseTransition(BEHIND);
    private Kept saved;
    private boolean writing;
    private final AtomicReference<Kept> newest;
    private final ReentrantLock oneWriter = new ReentrantLock();

    KeptController(Tasks tasks, Look look, PanesView panes, Scene scene, Memory memory) {
        this.tasks = tasks;
        this.look = look;
        this.panes = panes;
        this.scene = scene;
        this.file = memory.file();
        this.tell = memory.tell();
        this.saved = memory.start();
        newest = new AtomicReference<>(saved);
        pause.setOnFinished(_ -> save());
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
            kept.addListener(_ -> soon());
        }
    }

    /** What the window looks like now. */
    Kept now() {
        return new Kept(look.theme().get(), look.textSize().get(), panes.sideWidth().get(),
                panes.inspectorWidth().get(), scene.getWidth(), scene.getHeight());
    }

    private void soon() {
        if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void save() {
        Kept now = now();
        if (now.equals(saved)) {
            return;
        }
        if (writing) {
            soon();
            return;
        }
        writing = true;
        newest.set(now);
        tasks.run("Keeping how the window looks", (_, _) -> {
            write();
            return now;
        }, kept -> {
            saved = kept;
            writing = false;
        }, failure -> {
            saved = now;
            writing = false;
            tell.accept(failure);
        });
    }

    /** The newest look is written whoever comes last, so that a task cannot put back an older one. */
    private void write() throws SourceException {
        oneWriter.lock();
        try {
            file.save(newest.get());
        } finally {
            oneWriter.unlock();
        }
    }

    /** Keeps at once what was changed last; there is no later any more. */
    @Override
    public void close() {
        pause.stop();
        Kept now = now();
        if (now.equals(saved)) {
            return;
        }
        newest.set(now);
        try {
            write();
        } catch (SourceException e) {
            LOG.log(Level.WARNING, () -> "How the window looked is not kept. " + e.sentence());
        }
    }
}
