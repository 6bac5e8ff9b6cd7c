package org.poolscope.app.browse.objects;

import java.util.List;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.NameMatch;
import org.poolscope.app.browse.Pause;
import org.poolscope.app.main.Counts;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.FoundNames;

/** Finds the names in a store that fit what is typed, after a short pause, and shows them in place of the tree. */
final class ObjectFilterController {
    private static final Duration PAUSE = Duration.millis(150);

    private final Tasks tasks;
    private final ObjectTreeController.Store store;
    private final ObjectSideView view;
    private final Pause pause;
    private @Nullable Task running;

    ObjectFilterController(Tasks tasks, ObjectTreeController.Store store, ObjectSideView view) {
        this.tasks = tasks;
        this.store = store;
        this.view = view;
        this.pause = new Pause(view, PAUSE);
    }

    /** Shows what fits a text; the tree for an empty one. */
    void find(String text) {
        Task before = running;
        if (before != null) {
            before.drop();
        }
        pause.stop();
        if (text.isEmpty()) {
            view.unfiltered();
            return;
        }
        try {
            NamePattern pattern = NamePattern.parse(text);
            pause.then(() -> running = tasks.run("Filtering names", (cancel, _) -> find(pattern, cancel), this::show,
                    failure -> {
                        if (!(failure instanceof SourceException.Cancelled)) {
                            view.found(List.of(), "", failure.what());
                        }
                    }));
        } catch (IllegalArgumentException e) {
            view.found(List.of(), "", String.valueOf(e.getMessage()));
        }
    }

    private FoundNames find(NamePattern pattern, Cancel cancel) throws SourceException {
        try {
            return store.browser().find(new NameMatch(pattern, cancel).bounded(), cancel);
        } catch (NameMatch.Ended e) {
            throw e.why();
        }
    }

    private void show(FoundNames found) {
        String count = Counts.grouped(found.rows().size());
        view.found(found.rows().stream().map(row -> new ObjectRow(row, below(row.path()))).toList(),
                count + (found.whole() ? "" : " so far") + (found.rows().size() == 1 ? " fits" : " fit"), "");
    }

    /** A path without the root. */
    private static String below(DataPath path) {
        return new DataPath(path.parts().subList(1, path.depth())).toString();
    }
}
