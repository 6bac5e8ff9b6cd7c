package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductHead;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/** The tree of classes and their products, loaded page by page in the order chosen. */
final class ProductTreeController {
    /** The first page is short, so that it is on screen at once. */
    private static final int FIRST = 100;
    private static final int PAGE = 500;

    private final Tasks tasks;
    private final PoolReader pool;
    private final String title;
    private final PoolTreeView view;
    private final PoolBranch top = new PoolBranch(PoolRow.top(), _ -> classes());
    private final Map<PoolBranch, List<Urn>> sorted = new HashMap<>();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private PoolOrder order = PoolOrder.NUMBER;
    private @Nullable Urn wanted;

    ProductTreeController(Tasks tasks, PoolReader pool, String title, PoolTreeView view) {
        this.tasks = tasks;
        this.pool = pool;
        this.title = title;
        this.view = view;
    }

    /** Begins to load. */
    void begin() {
        view.tree().setRoot(top);
        top.setExpanded(true);
    }

    /** Loads anew, the same classes open. */
    void reload() {
        sorted.clear();
        top.restart();
    }

    /** The words beside the head: {@code 12 in richpool}. */
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Puts the products of every class in another order. */
    void sort(PoolOrder next) {
        order = next;
        sorted.clear();
        top.getChildren().stream().filter(PoolBranch.class::isInstance).map(PoolBranch.class::cast)
                .forEach(PoolBranch::restart);
    }

    /** Selects the row of a product once it is loaded, opening what it lies in. */
    void reveal(Urn urn) {
        wanted = urn;
        arrived();
    }

    /** Selects the row of a class and opens it. */
    void revealClass(String type) {
        top.getChildren().stream().filter(item -> item.getValue().key().equals(type)).findFirst().ifPresent(item -> {
            item.setExpanded(true);
            select(item);
        });
    }

    private record Classes(List<PoolReader.ClassCount> classes, List<String> warnings) {}

    private void classes() {
        tasks.run("Listing " + title, (cancel, _) -> new Classes(pool.classes(cancel), pool.warnings(cancel)),
                top.now(this::show), top.now(failure -> fail(top, failure)));
    }

    private void show(Classes found) {
        List<TreeItem<PoolRow>> rows = new ArrayList<>();
        found.warnings().forEach(sentence -> rows.add(new TreeItem<>(PoolRow.warning(sentence))));
        long all = 0;
        boolean known = true;
        for (PoolReader.ClassCount each : found.classes()) {
            rows.add(new PoolBranch(PoolRow.ofClass(each.type(), each.count().orElse(-1)), this::products));
            all += each.count().orElse(0);
            known &= each.count().isPresent();
        }
        count.set(known ? Counts.grouped(all) + " in " + title : title);
        top.add(rows, rows.size(), false);
        view.explain(rows.isEmpty() ? Parts.empty("product", title + " holds no products.") : view.tree());
        rows.stream().filter(PoolBranch.class::isInstance).findFirst().ifPresent(first -> first.setExpanded(true));
        arrived();
    }

    private void products(PoolBranch branch) {
        String type = branch.getValue().key();
        if (!order.equals(PoolOrder.NUMBER)) {
            inOrder(branch, type);
            return;
        }
        Page page = new Page(branch.reached(), branch.reached() == 0 ? FIRST : PAGE);
        tasks.run("Listing " + branch.getValue().name().get(), (cancel, _) -> pool.products(type, page, cancel),
                branch.now(heads -> {
                    branch.add(rows(heads.heads()), heads.heads().size(), heads.more(page));
                    arrived();
                }), branch.now(failure -> fail(branch, failure)));
    }

    private void inOrder(PoolBranch branch, String type) {
        List<Urn> urns = sorted.get(branch);
        if (urns != null) {
            int from = (int) branch.reached();
            int to = Math.min(urns.size(), from + PAGE);
            branch.add(urns.subList(from, to).stream().map(urn -> new TreeItem<>(PoolRow.ofProduct(urn))).toList(),
                    to - from, to < urns.size());
            return;
        }
        PoolOrder asked = order;
        tasks.run("Sorting by " + asked.parameter(), (cancel, progress) -> asked.of(pool, type, cancel, progress),
                branch.now(found -> {
                    sorted.put(branch, found);
                    inOrder(branch, type);
                    arrived();
                }), branch.now(failure -> fail(branch, failure)));
    }

    private static List<TreeItem<PoolRow>> rows(List<ProductHead> heads) {
        List<TreeItem<PoolRow>> rows = new ArrayList<>();
        for (ProductHead head : heads) {
            PoolRow row = PoolRow.ofProduct(head.urn());
            if (!head.problem().isEmpty()) {
                row.fail(head.problem());
            }
            rows.add(new TreeItem<>(row));
        }
        return rows;
    }

    private void arrived() {
        Urn urn = wanted;
        if (urn == null) {
            return;
        }
        Optional<PoolBranch> branch = top.getChildren().stream().filter(PoolBranch.class::isInstance)
                .map(PoolBranch.class::cast).filter(each -> each.getValue().key().equals(urn.type())).findFirst();
        branch.ifPresent(each -> {
            each.setExpanded(true);
            each.getChildren().stream().filter(item -> item.getValue().urn().equals(Optional.of(urn))).findFirst()
                    .ifPresentOrElse(this::select, each::more);
        });
    }

    private void select(TreeItem<PoolRow> item) {
        wanted = null;
        int row = view.tree().getRow(item);
        view.tree().getSelectionModel().clearAndSelect(row);
        view.tree().scrollTo(Math.max(0, row - 1));
    }

    private static void fail(PoolBranch branch, SourceException failure) {
        branch.fail(failure.remedy().isEmpty() ? failure.what() : failure.what() + " " + failure.remedy());
    }
}
