package org.poolscope.app.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Asks a store something again and again while somebody looks, until there is no more to ask. */
final class AskingController {
    private static final long PART = 20_000_000;

    private final Tasks tasks;
    private final String name;
    private final long between;
    private volatile boolean shown = true;
    private @Nullable Task asking;

    /** What is asked. */
    @FunctionalInterface
    interface Question {
        /** Asks once; returns whether to ask again. */
        boolean ask(Cancel cancel) throws SourceException;
    }

    /** Under a name for the list of tasks. */
    AskingController(Tasks tasks, String name, Duration between) {
        this.tasks = tasks;
        this.name = name;
        this.between = between.toNanos();
    }

    /** Asks this from now on, and nothing else. */
    void begin(Question question) {
        close();
        Task task = tasks.follow(name, (cancel, _) -> ask(question, cancel), _ -> {});
        asking = task;
        tasks.settled(task);
    }

    /** Asks only while somebody looks. */
    void show(boolean on) {
        shown = on;
    }

    void close() {
        Task task = asking;
        asking = null;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean ask(Question question, Cancel cancel) throws SourceException {
        while (!shown || question.ask(cancel)) {
            for (long end = System.nanoTime() + between; System.nanoTime() - end < 0;) {
                cancel.check(name);
                LockSupport.parkNanos(PART);
            }
        }
        return true;
    }
}
