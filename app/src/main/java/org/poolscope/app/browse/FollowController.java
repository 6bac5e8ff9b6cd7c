package org.poolscope.app.browse;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Watches a source and tells what stands at its top whenever that has changed. */
final class FollowController {
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Tasks tasks;
    private final OpenSource source;
    private @Nullable Task running;

    /**
     * What has changed.
     *
     * @param now
     *            everything at the top, in order
     * @param written
     *            names of those whose contents changed
     */
    record Change(List<Entry> now, Set<String> written) {}

    FollowController(Tasks tasks, OpenSource source) {
        this.tasks = tasks;
        this.source = source;
    }

    /** Begins; {@code changed} is called on the window's thread. Does nothing for a source that cannot be followed. */
    void begin(Consumer<Change> changed) {
        if (!source.description().can(Capability.FOLLOW) || !source.description().kind().equals("sessions")) {
            return;
        }
        Task task = tasks.follow("Following " + source.title(), (cancel, _) -> follow(cancel, changed), _ -> {});
        running = task;
        tasks.settled(task);
    }

    /** Ends for good. */
    void close() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean follow(Cancel cancel, Consumer<Change> changed) throws SourceException {
        try (Cursor cursor = source.source().follow(DataPath.ROOT, 0)) {
            while (true) {
                cancel.check("following");
                Optional<View> view = cursor.read(WAIT, cancel);
                if (view.isPresent()) {
                    Set<String> written = new HashSet<>();
                    view.get().values().forEach(value -> name(value, written));
                    Change change = new Change(source.source().children(DataPath.ROOT, Page.ALL, cancel).entries(),
                            written);
                    tasks.later(() -> changed.accept(change));
                }
            }
        }
    }

    /** A change is a dict of {@code session} and {@code change}. */
    private static void name(Value change, Set<String> names) {
        if (change instanceof Container.Mapping mapping
                && mapping.get("session").orElse(null) instanceof Value.Text(String session)) {
            names.add(session);
        }
    }

    /** Brings the rows of a branch up to date, leaving every row that stays as it is: open, selected and in place. */
    static void merge(Branch top, Change change, TreeController tree) {
        Map<DataPath, Entry> wanted = new HashMap<>();
        change.now().forEach(entry -> wanted.put(entry.path(), entry));
        int before = top.getChildren().size();
        top.getChildren().removeIf(item -> item.getValue().kind() != Row.Kind.WARNING
                && !wanted.containsKey(item.getValue().path()));
        Map<DataPath, Row> there = new HashMap<>();
        top.getChildren().forEach(item -> there.put(item.getValue().path(), item.getValue()));
        int at = 0;
        for (Entry entry : change.now()) {
            Row row = there.get(entry.path());
            if (row == null) {
                top.getChildren().add(Math.min(at, top.getChildren().size()), tree.item(entry));
            } else if (change.written().contains(entry.name())) {
                row.tell(entry);
            }
            at++;
        }
        top.grew(top.getChildren().size() - before);
    }
}
