package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.product.Urn;

/** The tree of tags and the products they are on. */
final class TagTreeController {
    private static final int PAGE = 500;

    private final Tasks tasks;
    private final PoolReader pool;
    private final PoolTreeView view;
    private final PoolBranch top = new PoolBranch(PoolRow.top(), _ -> load());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private Set<String> open = new TreeSet<>();
    private List<String> names = List.of();

    TagTreeController(Tasks tasks, PoolReader pool, PoolTreeView view) {
        this.tasks = tasks;
        this.pool = pool;
        this.view = view;
    }

    void begin() {
        view.tree().setRoot(top);
        top.setExpanded(true);
    }

    /** Loads anew; tags that were open stay so. */
    void reload() {
        if (!top.getChildren().isEmpty()) {
            open = new TreeSet<>();
        }
        top.getChildren().stream().filter(TreeItem::isExpanded).forEach(item -> open.add(item.getValue().key()));
        top.restart();
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The tags of the pool. */
    List<String> names() {
        return names;
    }

    private void load() {
        tasks.run("Looking for tags", (cancel, _) -> pool.tags(cancel), top.now(this::show),
                top.now(failure -> top.fail(failure.what())));
    }

    private void show(SequencedMap<String, List<Urn>> tags) {
        names = List.copyOf(tags.keySet());
        count.set(Counts.grouped(tags.size()));
        List<PoolBranch> rows = new ArrayList<>();
        for (Map.Entry<String, List<Urn>> tag : tags.entrySet()) {
            List<Urn> on = tag.getValue();
            rows.add(new PoolBranch(PoolRow.ofTag(tag.getKey(), on.size()), branch -> add(branch, on)));
        }
        top.add(rows, rows.size(), false);
        view.explain(rows.isEmpty() ? Parts.empty("tag", "Nothing is tagged here.") : view.tree());
        if (open.isEmpty() && !rows.isEmpty()) {
            rows.getFirst().setExpanded(true);
        }
        rows.stream().filter(row -> open.contains(row.getValue().key())).forEach(row -> row.setExpanded(true));
    }

    private static void add(PoolBranch branch, List<Urn> on) {
        int from = (int) branch.reached();
        int to = Math.min(on.size(), from + PAGE);
        branch.add(on.subList(from, to).stream().map(urn -> new TreeItem<>(PoolRow.ofTagged(urn))).toList(),
                to - from, to < on.size());
    }
}
