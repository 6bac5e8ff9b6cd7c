package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.poolscope.app.browse.PagedItem;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.heap.StoredRow;

/** A dict, object or list in the tree: opens page by page and keeps its open parts when it is listed again. */
final class ObjectBranch extends PagedItem<ObjectRow> {
    private final Consumer<ObjectBranch> load;
    private final Map<DataPath, TreeItem<ObjectRow>> parts = new HashMap<>();

    /** Not loaded; {@code load} asks for the parts from {@link #reached} on. */
    ObjectBranch(ObjectRow row, Consumer<ObjectBranch> load) {
        super(row);
        this.load = load;
    }

    @Override
    protected void load() {
        load.accept(this);
    }

    @Override
    public boolean isLeaf() {
        return getValue().parts() == 0;
    }

    /** Adds the next page. */
    void add(List<StoredRow> page, long total) {
        List<TreeItem<ObjectRow>> items = new ArrayList<>();
        for (StoredRow row : page) {
            TreeItem<ObjectRow> item = item(row);
            if (parts.putIfAbsent(row.path(), item) == null) {
                items.add(item);
            }
        }
        getChildren().addAll(items);
        long upTo = reached() + page.size();
        came(upTo, upTo < total && !page.isEmpty());
    }

    /** Takes the parts that are there now in place of those listed so far; answers the ones that are new. */
    List<ObjectRow> hold(List<StoredRow> now, long total, Instant when) {
        List<TreeItem<ObjectRow>> items = new ArrayList<>();
        List<ObjectRow> fresh = new ArrayList<>();
        Map<DataPath, TreeItem<ObjectRow>> kept = new HashMap<>();
        for (StoredRow row : now) {
            TreeItem<ObjectRow> item = parts.get(row.path());
            if (item == null || item instanceof ObjectBranch != row.isContainer()) {
                item = item(row);
                item.getValue().came(when);
                fresh.add(item.getValue());
            } else if (item.getValue().tell(row, when)) {
                fresh.add(item.getValue());
            }
            items.add(item);
            kept.put(row.path(), item);
        }
        parts.clear();
        parts.putAll(kept);
        if (!items.equals(getChildren())) {
            getChildren().setAll(items);
        }
        came(now.size(), now.size() < total);
        return fresh;
    }

    /** The loaded part of a path. */
    Optional<TreeItem<ObjectRow>> part(DataPath path) {
        return Optional.ofNullable(parts.get(path));
    }

    /** Says below the parts why there are no more. */
    void fail(String sentence) {
        fail(ObjectRow.failed(getValue().path(), sentence));
    }

    private TreeItem<ObjectRow> item(StoredRow row) {
        String name = row.path().name();
        ObjectRow shown = new ObjectRow(row, getValue().stored().kind().equals("list") ? "[" + name + "]" : name);
        return row.isContainer() ? new ObjectBranch(shown, load) : new TreeItem<>(shown);
    }
}
