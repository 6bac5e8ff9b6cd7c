package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Progress;

/** The tree of contexts: references are followed when a row is opened, also into other open pools. */
final class ContextTreeController {
    private static final int PAGE = 500;

    private final Tasks tasks;
    private final OpenSource source;
    private final OpenPools pools;
    private final PoolTreeView view;
    private final PoolBranch top = new PoolBranch(PoolRow.top(), _ -> contexts());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private @Nullable ContextPlace next;

    ContextTreeController(Tasks tasks, OpenSource source, OpenPools pools, PoolTreeView view) {
        this.tasks = tasks;
        this.source = source;
        this.pools = pools;
        this.view = view;
    }

    void begin() {
        view.tree().setRoot(top);
        top.setExpanded(true);
    }

    /** Loads anew, as after another pool was opened. */
    void reload() {
        next = null;
        top.restart();
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    private void contexts() {
        PoolReader pool = OpenPools.reader(source);
        ContextPlace from = next;
        tasks.run("Looking for contexts", (cancel, _) -> {
            ContextPlace place = from == null ? ContextPlace.first(pool, cancel) : from;
            return place.read(pool, PAGE, cancel);
        }, top.now(this::show), top.now(failure -> top.fail(failure.what())));
    }

    private void show(ContextPlace.Part part) {
        boolean first = next == null;
        next = part.next();
        List<PoolBranch> rows = part.urns().stream().map(urn -> new PoolBranch(PoolRow.ofContext(urn), this::follow))
                .toList();
        top.add(rows, rows.size(), !part.next().isEnd());
        count.set(part.next().total().isPresent()
                ? Counts.grouped(part.next().total().getAsLong())
                : Counts.grouped(top.reached()) + (top.isComplete() ? "" : " or more"));
        view.explain(top.getChildren().isEmpty() ? Parts.empty("context", "No context is here.") : view.tree());
        if (first && !rows.isEmpty()) {
            rows.getFirst().setExpanded(true);
        }
    }

    private void follow(PoolBranch branch) {
        Urn urn = branch.getValue().urn().orElseThrow();
        OpenSource in = pools.of(urn, source).orElse(source);
        tasks.run("Reading " + urn.title(), (cancel, _) -> OpenPools.reader(in).product(urn,
                cancel, Progress.IGNORED) instanceof MapContext map
                        ? map.refs().all()
                        : Map.<String, ProductRef>of(),
                branch.now(refs -> add(branch, refs)), branch.now(failure -> branch.fail(failure.sentence())));
    }

    private void add(PoolBranch branch, Map<String, ProductRef> refs) {
        List<TreeItem<PoolRow>> rows = new ArrayList<>();
        refs.forEach((label, ref) -> rows.add(row(branch, label, ref.urn())));
        if (rows.isEmpty()) {
            rows.add(new TreeItem<>(PoolRow.sentence("refers to nothing")));
        } else if (branch.getValue().kind() == PoolRow.Kind.CONTEXT) {
            branch.getValue().say(Counts.grouped(rows.size()));
        }
        branch.add(rows, rows.size(), false);
    }

    private TreeItem<PoolRow> row(PoolBranch in, String label, Urn urn) {
        for (TreeItem<PoolRow> at = in; at != null; at = at.getParent()) {
            if (at.getValue().urn().filter(urn::equals).isPresent()) {
                return new TreeItem<>(PoolRow.cycle(label, urn));
            }
        }
        if (pools.of(urn, source).isEmpty()) {
            return new TreeItem<>(PoolRow.elsewhere(label, urn));
        }
        PoolRow row = PoolRow.reference(label, urn);
        return Referrers.isContext(urn.type()) ? new PoolBranch(row, this::follow) : new TreeItem<>(row);
    }
}
