package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.PlacesDrag;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.query.SavedQuery;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.Urn;

/** The side sections of one pool: products, tags, contexts, saved queries. */
final class PoolSectionsController implements PoolTreeView.Heard {
    private final Workspace workspace;
    private final OpenSource source;
    private final OpenPools pools;
    private final Doors doors;
    private final LookController looks;
    private final ProductTreeController products;
    private final TagTreeController tags;
    private final ContextTreeController contexts;
    private final PoolTreeView productView = new PoolTreeView("products", "Products by class", this);
    private final PoolTreeView tagView = new PoolTreeView("tags", "Tags and the products they are on", this);
    private final PoolTreeView contextView = new PoolTreeView("contexts", "Contexts and what they refer to", this);
    private final PoolTreeView queryView = new PoolTreeView("savedQueries", "Saved queries", this);
    private final List<Task> running = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Referrers referrers;

    /** Where rows lead. */
    interface Doors {
        /** A product is to be shown in a tab. */
        void open(OpenSource source, Urn urn);

        /** Products are selected; they are what tags and removal act on. */
        void selected(OpenSource source, List<Urn> urns);

        /** A query is to be filled in and run. */
        void query(OpenSource source, SavedQuery query);

        /** The pool of a name is to be opened. */
        void openPool(OpenSource beside, Urn urn);

        /** A saved query is to be kept no more. */
        void drop(OpenSource source, SavedQuery query);

        /** The queries saved. */
        ObservableList<SavedQuery> saved();
    }

    PoolSectionsController(Workspace workspace, OpenSource source, OpenPools pools, Doors doors) {
        this.workspace = workspace;
        this.source = source;
        this.pools = pools;
        this.doors = doors;
        PoolReader pool = OpenPools.reader(source);
        looks = new LookController(workspace.tasks(), pool);
        products = new ProductTreeController(workspace.tasks(), pool, source.title(), productView);
        tags = new TagTreeController(workspace.tasks(), pool, tagView);
        contexts = new ContextTreeController(workspace.tasks(), source, pools, contextView);
    }

    /** Puts the sections into the side pane and begins to load. */
    void begin() {
        SortView sort = new SortView(products::sort, this::showAside);
        ObservableList<SavedQuery> saved = doors.saved();
        SideSection queries = new SideSection("Saved queries", Bindings.size(saved).map(n -> Counts.grouped(
                n.longValue())), List.of(), queryView, 0.6);
        workspace.sections(source, List.of(new SideSection("Products", products.count(), List.of(sort), productView, 2),
                new SideSection("Tags", tags.count(), List.of(), tagView, 1.4),
                new SideSection("Contexts", contexts.count(), List.of(), contextView), queries));
        following = saved.subscribe(() -> showSaved(saved));
        showSaved(saved);
        ActionControls controls = new ActionControls(workspace.actions(), workspace::tell);
        productView
                .offer(controls.contextMenu("export.add", "compare", "", "tag", "products.remove", "", "products.save",
                        "query.new"));
        tagView.offer(controls.contextMenu("tag", "products.remove"));
        queryView.offer(new ContextMenu(item("Run this query", this::runSaved),
                item("Drop this query…", this::dropSaved)));
        queryView.onDelete(this::dropSaved);
        PlacesDrag.from(productView.tree(), workspace.picked()::get);
        PlacesDrag.from(tagView.tree(), workspace.picked()::get);
        products.begin();
        tags.begin();
        contexts.begin();
        running.add(workspace.tasks().run("Looking into contexts",
                (cancel, _) -> Referrers.read(OpenPools.reader(source), cancel), found -> referrers = found, _ -> {}));
    }

    /** Loads everything anew. */
    void reload() {
        products.reload();
        tags.reload();
        contexts.reload();
    }

    /** Loads the tags anew. */
    void tagsChanged() {
        tags.reload();
    }

    /** Another pool was opened or closed: references into it are told anew. */
    void poolsChanged() {
        contexts.reload();
    }

    /** What stands in the side pane. */
    Node node() {
        return productView;
    }

    /** Selects the row of a product. */
    void reveal(Urn urn) {
        products.reveal(urn);
    }

    /** Selects the row of a class. */
    void revealClass(String type) {
        products.revealClass(type);
    }

    /** The contexts that refer to a product, as far as they are known yet. */
    List<Urn> referrers(Urn urn) {
        Referrers known = referrers;
        return known == null ? List.of() : known.of(urn);
    }

    /** The tags of the pool. */
    List<String> tagNames() {
        return tags.names();
    }

    void close() {
        looks.close();
        following.unsubscribe();
        running.forEach(Task::drop);
    }

    @Override
    public void came(PoolRow row) {
        looks.want(row);
    }

    @Override
    public void went(PoolRow row) {
        looks.forget(row);
    }

    @Override
    public void selected(List<Urn> urns) {
        workspace.picked().set(urns.stream().flatMap(urn -> pools.of(urn, source)
                .map(in -> new Picked(in, PoolReader.path(urn))).stream()).toList());
        doors.selected(source, urns);
    }

    @Override
    public void opened(PoolRow row) {
        switch (row.kind()) {
            case PRODUCT, CONTEXT, REFERENCE, CYCLE -> row.urn().ifPresent(urn -> doors.open(source, urn));
            case ELSEWHERE -> row.urn().ifPresent(urn -> doors.openPool(source, urn));
            case QUERY -> saved(row).ifPresent(query -> doors.query(source, query));
            case TOP, CLASS, TAG, SENTENCE, FAILED -> {
                // These open in the tree itself.
            }
        }
    }

    private static MenuItem item(String text, Runnable chosen) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    private Optional<SavedQuery> saved(PoolRow row) {
        return doors.saved().stream().filter(query -> query.name().equals(row.name().get())).findFirst();
    }

    private void dropSaved() {
        TreeItem<PoolRow> chosen = queryView.tree().getSelectionModel().getSelectedItem();
        if (chosen != null) {
            saved(chosen.getValue()).ifPresent(query -> doors.drop(source, query));
        }
    }

    private void runSaved() {
        TreeItem<PoolRow> chosen = queryView.tree().getSelectionModel().getSelectedItem();
        if (chosen != null) {
            opened(chosen.getValue());
        }
    }

    private void showAside(String parameter) {
        looks.show(parameter);
        refresh(productView.tree().getRoot());
        refresh(tagView.tree().getRoot());
        productView.tree().refresh();
    }

    private void refresh(TreeItem<PoolRow> item) {
        item.getValue().forget();
        if (!item.isLeaf()) {
            item.getChildren().forEach(this::refresh);
        }
        if (!item.getValue().isKnown()) {
            looks.want(item.getValue());
        }
    }

    private void showSaved(List<SavedQuery> saved) {
        TreeItem<PoolRow> top = new TreeItem<>(PoolRow.top());
        saved.forEach(query -> top.getChildren().add(new TreeItem<>(PoolRow.query(query.name(), query.where()))));
        if (saved.isEmpty()) {
            top.getChildren().add(new TreeItem<>(PoolRow.sentence("Save a query to find it here.")));
        }
        queryView.tree().setRoot(top);
    }
}
