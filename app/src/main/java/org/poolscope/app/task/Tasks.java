package org.poolscope.app.task;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/**
 * Runs work beside the window's thread and brings results back to it.
 *
 * <p>Every method except {@link #later} is called on the window's thread. Results and failures arrive there, each once.
 */
public final class Tasks implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Tasks.class.getName());

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 0).factory());
    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Task> readOnly = FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Task> readers = FXCollections.observableArrayList();
    private final IntegerBinding count = Bindings.size(running);
    private final BooleanBinding idle = count.isEqualTo(0);

    /**
     * Runs work that ends; {@code then} gets what it found, {@code failed} what went wrong, also {@code Cancelled}. After
     * {@link #close} nothing is run and nothing told.
     */
    public <T> Task run(String name, Work<T> work, Consumer<? super T> then, Consumer<SourceException> failed) {
        Task task = new Task(name);
        if (threads.isShutdown()) {
            task.drop();
            task.end();
            return task;
        }
        running.add(task);
        threads.execute(() -> perform(task, work, then, failed));
        return task;
    }

    /**
     * Runs work that goes on until it is cancelled, such as following a stream. It counts as running only until
     * {@link #settled} is called for it.
     */
    public Task follow(String name, Work<?> work, Consumer<SourceException> failed) {
        return run(name, work, _ -> {}, failed);
    }

    /** Says that a task caught up and only waits for news, so that the window is idle in spite of it. */
    public void settled(Task task) {
        if (running.remove(task)) {
            readers.add(task);
        }
    }

    /** Does something small on the window's thread soon; may be called from any thread. */
    public void later(Runnable step) {
        WindowThread.later(step);
    }

    /** The tasks that run now, oldest first. */
    public ObservableList<Task> running() {
        return readOnly;
    }

    /** How many tasks run. */
    public IntegerBinding count() {
        return count;
    }

    /** Whether no task runs; readers that caught up do not count. */
    public BooleanBinding idle() {
        return idle;
    }

    /** Cancels everything and lets no new work start; does not wait for what runs. */
    @Override
    public void close() {
        List.copyOf(running).forEach(Task::drop);
        List.copyOf(readers).forEach(Task::drop);
        threads.shutdown();
    }

    private <T> void perform(Task task, Work<T> work, Consumer<? super T> then, Consumer<SourceException> failed) {
        try {
            Cancel cancel = task.asCancel();
            T found = CurrentCancel.during(cancel, () -> work.run(cancel, new Relay(this::later, task::show)));
            if (task.isCancelled()) {
                release(found);
                later(() -> fail(task, failed, stopped(task)));
            } else {
                later(() -> deliver(task, then, failed, found));
            }
        } catch (SourceException e) {
            later(() -> fail(task, failed, e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError e) {
            LOG.log(Level.ERROR, () -> "The task " + task.name() + " broke.", e);
            later(() -> fail(task, failed, broken(task, e)));
        }
    }

    private <T> void deliver(Task task, Consumer<? super T> then, Consumer<SourceException> failed, T found) {
        if (task.isCancelled()) {
            if (threads.isShutdown()) {
                release(found);
            } else {
                threads.execute(() -> release(found));
            }
            fail(task, failed, stopped(task));
            return;
        }
        finish(task);
        then.accept(found);
    }

    /** What was opened for somebody who does not want it any more is closed. */
    private static void release(Object found) {
        if (found instanceof Source unwanted) {
            unwanted.close();
        }
    }

    private static SourceException stopped(Task task) {
        return new SourceException.Cancelled("This was stopped.", task.name());
    }

    private void fail(Task task, Consumer<SourceException> failed, SourceException failure) {
        finish(task);
        if (!task.isDropped()) {
            failed.accept(failure);
        }
    }

    private void finish(Task task) {
        running.remove(task);
        readers.remove(task);
        task.end();
    }

    private static SourceException broken(Task task, Throwable cause) {
        String what = cause instanceof OutOfMemoryError
                ? "There is not enough memory for this."
                : "This ran into a mistake of Poolscope itself.";
        return new SourceException.Corrupt(what, task.name(), "Copy the diagnostics in the Help menu for a report.",
                cause);
    }
}
