package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * Looks at what the rows on screen stand for, a few at a time; a row that scrolls away is not looked at any more. Used
 * on the window's thread.
 *
 * @param <R> a row
 * @param <A> what is found out about it, or why nothing can be
 */
public final class RowsController<R, A> {
    private static final int AT_ONCE = 16;

    private final Tasks tasks;
    private final String what;
    private final Look<R, A> look;
    private final BiConsumer<R, A> tell;
    private final Set<R> wanted = new LinkedHashSet<>();
    private @Nullable Task running;
    private boolean closed;

    /** Looks at one row, beside the window's thread. */
    @FunctionalInterface
    public interface Look<R, A> {
        /**
         * What there is to tell of a row.
         *
         * @throws SourceException.Cancelled if the user stopped it
         */
        A at(R row, Cancel cancel) throws SourceException.Cancelled;
    }

    /** {@code what} names the work to the user, {@code tell} takes each answer on the window's thread. */
    public RowsController(Tasks tasks, String what, Look<R, A> look, BiConsumer<R, A> tell) {
        this.tasks = tasks;
        this.what = what;
        this.look = look;
        this.tell = tell;
    }

    /** A row came on screen. */
    public void want(R row) {
        wanted.add(row);
        next();
    }

    /** A row left the screen. */
    public void forget(R row) {
        wanted.remove(row);
    }

    /** Stops for good. */
    public void close() {
        closed = true;
        wanted.clear();
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    private void next() {
        if (running != null || wanted.isEmpty() || closed) {
            return;
        }
        List<R> batch = new ArrayList<>(wanted).subList(0, Math.min(AT_ONCE, wanted.size()));
        batch.forEach(wanted::remove);
        running = tasks.run(what, (cancel, _) -> look(batch, cancel), answers -> {
            running = null;
            answers.forEach(tell);
            next();
        }, _ -> {
            running = null;
            next();
        });
    }

    private Map<R, A> look(List<R> rows, Cancel cancel) throws SourceException.Cancelled {
        Map<R, A> answers = new LinkedHashMap<>();
        for (R row : rows) {
            cancel.check("looking at what is on screen");
            answers.put(row, look.at(row, cancel));
        }
        return answers;
    }
}
