package org.poolscope.app.task;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.poolscope.model.source.Cancel;

/** One running piece of work as the window sees it; its properties change on the window's thread only. */
public final class Task {
    /** The progress of work that does not know how much there is. */
    public static final double UNKNOWN = -1;

    private final String name;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", UNKNOWN);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper(this, "ended");

    Task(String name) {
        this.name = name;
    }

    /** What it does, for the status bar, for example {@code Searching obs}. */
    public String name() {
        return name;
    }

    /** Asks the work to stop; its failure handler then gets a {@code Cancelled}. Does not wait. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Asks the work to stop and forgets what it still says: no handler is called any more. */
    public void drop() {
        dropped.set(true);
        cancel();
    }

    /** How much is done, 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /** What it is at, for example {@code reading 1.2 of 8.1 MB}; empty before the first report. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Whether it is over, in whatever way. */
    public ReadOnlyBooleanProperty ended() {
        return ended.getReadOnlyProperty();
    }

    boolean isDropped() {
        return dropped.get();
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    Cancel asCancel() {
        return cancelled::get;
    }

    void show(Report report) {
        done.set(report.total() > 0 ? Math.clamp((double) report.done() / report.total(), 0, 1) : UNKNOWN);
        words.set(report.words());
    }

    void end() {
        ended.set(true);
    }
}
