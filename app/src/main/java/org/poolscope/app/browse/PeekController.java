package org.poolscope.app.browse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Fills in types and shapes of the rows on screen. */
final class PeekController {
    private final OpenSource source;
    private final RowsController<Row, Answer> rows;

    PeekController(Tasks tasks, OpenSource source) {
        this.source = source;
        rows = new RowsController<>(tasks, "Looking at types", this::peek, PeekController::tell);
    }

    /** A row needs its words. */
    void want(Row row) {
        rows.want(row);
    }

    /** A row left the screen. */
    void forget(Row row) {
        rows.forget(row);
    }

    /** Stops for good. */
    void close() {
        rows.close();
    }

    /** What was told of a row, or why nothing can be told. */
    private record Answer(Map<String, Object> told, @Nullable String why) {}

    private Answer peek(Row row, Cancel cancel) {
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
