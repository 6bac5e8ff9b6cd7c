package org.poolscope.app.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/** Keeps the newest of a value in a file, at most a second behind, and what was changed last when it closes. */
final class JournalController<T> implements AutoCloseable {
    private static final Logger LOG = System.getLogger(JournalController.class.getName());
    private static final Duration BEHIND = Duration.millis(500);

    private final Tasks tasks;
    private final Store<T> store;
    private final Supplier<T> present;
    private final Consumer<SourceException> tell;
    private final PauseTransition pause = new PauseTransition(BEHIND);
    private T saved;
    private boolean writing;
    private final AtomicReference<T> newest;
    private final ReentrantLock oneWriter = new ReentrantLock();

    /** Where a value is kept. */
    @FunctionalInterface
    interface Store<T> {
        /** Replaces what is kept; called in tasks. */
        void save(T value) throws SourceException;
    }

    /** Keeps what {@code present} answers; {@code saved} is kept already, and {@code tell} hears a failure. */
    JournalController(Tasks tasks, Store<T> store, T saved, Supplier<T> present, Consumer<SourceException> tell) {
        this.tasks = tasks;
        this.store = store;
        this.saved = saved;
        this.present = present;
        this.tell = tell;
        newest = new AtomicReference<>(saved);
        pause.setOnFinished(_ -> save());
    }

    /** Something may have changed. */
    void soon() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void save() {
        T now = present.get();
        if (now.equals(saved)) {
            return;
        }
        if (writing) {
            soon();
            return;
        }
        writing = true;
        newest.set(now);
        tasks.run("Keeping how the window is", (_, _) -> {
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

    /** The newest value is written whoever comes last, so that a task cannot put back an older one. */
    private void write() throws SourceException {
        oneWriter.lock();
        try {
            store.save(newest.get());
        } finally {
            oneWriter.unlock();
        }
    }

    /** Keeps at once what was changed last; there is no later any more. */
    @Override
    public void close() {
        pause.stop();
        T now = present.get();
        if (now.equals(saved)) {
            return;
        }
        newest.set(now);
        try {
            write();
        } catch (SourceException e) {
            LOG.log(Level.WARNING, () -> "How the window was is not kept. " + e.sentence());
        }
    }
}
