package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.heap.StoredRow;

/** The things of a store that a person watches: they are looked at wherever they lie, shown or not. */
final class WatchedController {
    /** In the text of a path two hexadecimal digits follow each per cent sign; what is kept may hold no tab. */
    private static final String BETWEEN = "%%";

    private final ActionScope actions;
    private final ObservableList<ObjectRow> rows = FXCollections.observableArrayList();
    private final Set<DataPath> awaited = new LinkedHashSet<>();
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final Runnable told;
    private @Nullable ObjectRow selected;

    /** {@code told} runs when another set is watched. */
    WatchedController(ActionScope actions, Runnable told) {
        this.actions = actions;
        this.told = told;
    }

    /** A row each, in the order in which they were chosen. */
    ObservableList<ObjectRow> rows() {
        return rows;
    }

    /** How many there are. */
    StringProperty count() {
        return count;
    }

    /** Where they are. */
    Set<DataPath> paths() {
        Set<DataPath> paths = new LinkedHashSet<>(awaited);
        rows.forEach(row -> paths.add(row.path()));
        return paths;
    }

    /** Whether something is watched. */
    boolean has(DataPath path) {
        return rows.stream().anyMatch(row -> row.path().equals(path));
    }

    /** Another row is selected. */
    void select(ObjectRow row) {
        selected = row;
        bind();
    }

    /** Watches what is selected, or no more. */
    void turn() {
        ObjectRow row = selected;
        if (row == null) {
            return;
        }
        if (has(row.path())) {
            unwatch(row.path());
        } else {
            add(row.stored());
        }
    }

    /** Watches something no more. */
    void unwatch(DataPath path) {
        rows.removeIf(row -> row.path().equals(path));
        changed();
    }

    /** Takes what was seen; answers the rows that are others now. */
    List<ObjectRow> seen(Map<DataPath, Optional<StoredRow>> now, Instant when) {
        for (DataPath path : List.copyOf(awaited)) {
            Optional<StoredRow> row = now.getOrDefault(path, Optional.empty());
            if (row.isPresent()) {
                awaited.remove(path);
                add(row.get());
            }
        }
        List<ObjectRow> others = new ArrayList<>();
        for (ObjectRow row : rows) {
            Optional<StoredRow> seen = now.get(row.path());
            if (seen != null && (seen.isPresent() ? row.tell(seen.get(), when) : row.gone(when))) {
                others.add(row);
            }
        }
        return others;
    }

    /** What is watched, in one line. */
    String words() {
        return paths().stream().map(DataPath::toString).collect(Collectors.joining(BETWEEN));
    }

    /** Watches what {@link #words()} told, as soon as it is seen. */
    void restore(String words) {
        for (String path : words.split(BETWEEN, -1)) {
            if (path.startsWith(ObjectTreeController.ROOT.name()) && !has(DataPath.parse(path))) {
                awaited.add(DataPath.parse(path));
            }
        }
    }

    private void add(StoredRow row) {
        if (!has(row.path())) {
            rows.add(new ObjectRow(row, row.path().toString()));
            changed();
        }
    }

    private void changed() {
        count.set(rows.isEmpty() ? "" : Counts.grouped(rows.size()));
        bind();
        told.run();
    }

    private void bind() {
        ObjectRow row = selected;
        if (row != null) {
            actions.on("watch", (has(row.path()) ? "Unwatch " : "Watch ") + row.path(), this::turn);
        }
    }
}
