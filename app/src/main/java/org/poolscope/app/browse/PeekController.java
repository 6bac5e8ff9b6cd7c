package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Fills in types and shapes of the rows on screen, a few at a time; a row that scrolls away is not looked at any more. */
final class PeekController {
    private static final int AT_ONCE = 16;

    private final Tasks tasks;
    private final OpenSource source;
    private final Set<Row> wanted = new LinkedHashSet<>();
    private @Nullable Task running;
    private boolean closed;

    PeekController(Tasks tasks, OpenSource source) {
        this.tasks = tasks;
        this.source = source;
    }

    /** A row needs its words. */
    void want(Row row) {
        wanted.add(row);
        next();
    }

    /** A row left the screen. */
    void forget(Row row) {
        wanted.remove(row);
    }

    /** Stops for good. */
    void close() {
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
        List<Row> batch = new ArrayList<>(wanted).subList(0, Math.min(AT_ONCE, wanted.size()));
        batch.forEach(wanted::remove);
        running = tasks.run("Looking at types", (cancel, _) -> peek(batch, cancel), answers -> {
            running = null;
            answers.forEach(PeekController::tell);
            next();
        }, _ -> {
            running = null;
            next();
        });
    }

    /** What was told of a row, or why nothing can be told. */
    private record Answer(Map<String, Object> told, @Nullable String why) {}

    private Map<Row, Answer> peek(List<Row> rows, Cancel cancel) throws SourceException {
        Map<Row, Answer> answers = new LinkedHashMap<>();
        for (Row row : rows) {
            cancel.check("looking at types");
            answers.put(row, peek(row));
        }
        return answers;
    }

    private Answer peek(Row row) {
        try {
            return new Answer(source.source().peek(row.path()), null);
        } catch (SourceException e) {
            return new Answer(Map.of(), e.what());
        }
    }

    private static void tell(Row row, Answer answer) {
        if (answer.why() == null) {
            row.learn(answer.told());
        } else {
            row.fail(answer.why());
        }
    }
}
