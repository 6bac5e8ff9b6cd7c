package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Looks into the products whose rows are on screen, a few at a time; a row that scrolls away is left alone. */
final class LookController {
    private static final int AT_ONCE = 16;

    private final Tasks tasks;
    private final PoolReader pool;
    private final Set<PoolRow> wanted = new LinkedHashSet<>();
    private @Nullable Task running;
    private String aside = "level";
    private boolean closed;

    LookController(Tasks tasks, PoolReader pool) {
        this.tasks = tasks;
        this.pool = pool;
    }

    /** The parameter that stands at the right of a product. */
    String aside() {
        return aside;
    }

    /** Shows another parameter at the right of products from now on. */
    void show(String parameter) {
        aside = parameter;
    }

    void want(PoolRow row) {
        if (row.urn().isPresent()) {
            wanted.add(row);
            next();
        }
    }

    void forget(PoolRow row) {
        wanted.remove(row);
    }

    void close() {
        closed = true;
        wanted.clear();
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    private record Answer(String description, String aside, @Nullable String why) {}

    private void next() {
        if (running != null || wanted.isEmpty() || closed) {
            return;
        }
        List<PoolRow> batch = new ArrayList<>(wanted).subList(0, Math.min(AT_ONCE, wanted.size()));
        batch.forEach(wanted::remove);
        String parameter = aside;
        running = tasks.run("Looking at products", (cancel, _) -> look(batch, parameter, cancel), answers -> {
            running = null;
            answers.forEach(LookController::tell);
            next();
        }, _ -> {
            running = null;
            next();
        });
    }

    private Map<PoolRow, Answer> look(List<PoolRow> rows, String parameter, Cancel cancel) throws SourceException {
        Map<PoolRow, Answer> answers = new LinkedHashMap<>();
        for (PoolRow row : rows) {
            cancel.check("looking at products");
            if (row.urn().isPresent()) {
                try {
                    MetaData meta = pool.meta(row.urn().get(), cancel);
                    answers.put(row, new Answer(meta.text("description"),
                            meta.get(parameter).map(ParameterText::of).orElse(""), null));
                } catch (SourceException.Cancelled e) {
                    throw e;
                } catch (SourceException e) {
                    answers.put(row, new Answer("", "", e.sentence()));
                }
            }
        }
        return answers;
    }

    private static void tell(PoolRow row, Answer answer) {
        if (answer.why() == null) {
            row.learn(answer.description(), answer.aside());
        } else {
            row.fail(answer.why());
        }
    }
}
