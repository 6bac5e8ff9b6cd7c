package org.poolscope.app.browse.products;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.RowsController;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Fills in descriptions of the products whose rows are on screen, and a parameter of theirs. */
final class LookController {
    private final PoolReader pool;
    private final RowsController<PoolRow, Answer> rows;
    /** Read beside the window's thread too. */
    private volatile String aside = "level";

    LookController(Tasks tasks, PoolReader pool) {
        this.pool = pool;
        rows = new RowsController<>(tasks, "Looking at products", this::look, LookController::tell);
    }

    /** Shows another parameter at the right of products from now on. */
    void show(String parameter) {
        aside = parameter;
    }

    void want(PoolRow row) {
        if (row.urn().isPresent()) {
            rows.want(row);
        }
    }

    void forget(PoolRow row) {
        rows.forget(row);
    }

    void close() {
        rows.close();
    }

    private record Answer(String description, String aside, @Nullable String why) {}

    private Answer look(PoolRow row, Cancel cancel) throws SourceException.Cancelled {
        try {
            MetaData meta = pool.meta(row.urn().orElseThrow(), cancel);
            return new Answer(meta.text("description"), meta.get(aside).map(ParameterText::of).orElse(""), null);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return new Answer("", "", e.sentence());
        }
    }

    private static void tell(PoolRow row, Answer answer) {
        if (answer.why() == null) {
            row.learn(answer.description(), answer.aside());
        } else {
            row.fail(answer.why());
        }
    }
}
