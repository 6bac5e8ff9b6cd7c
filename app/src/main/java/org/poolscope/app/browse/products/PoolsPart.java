package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.ExportController;
import org.poolscope.app.export.ExportItem;
import org.poolscope.app.export.Way;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.query.Hit;
import org.poolscope.app.query.QueriesFile;
import org.poolscope.app.query.QueryController;
import org.poolscope.app.query.SavedQueriesController;
import org.poolscope.app.query.SavedQuery;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/** The pools that a window has open: their trees, the tabs of their products, and the queries over them. */
final class PoolsPart
        implements
            Part,
            PoolSectionsController.Doors,
            QueryController.Doors,
            ProductTabController.Doors,
            ChangeController.Heard {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final OpenPools pools;
    private final SavedQueriesController saved;
    private final PlaceController places;
    private final ChangeController changes;
    private final EditController edits;
    private final Map<OpenSource, PoolSectionsController> sections = new HashMap<>();
    private final ProductTabsController products;
    private final QueryTabsController queries;

    PoolsPart(Workspace workspace, CopyTarget copies, QueriesFile file, FileChoice files) {
        this.workspace = workspace;
        this.copies = copies;
        pools = new OpenPools(workspace);
        products = new ProductTabsController(workspace, copies, this);
        queries = new QueryTabsController(workspace, copies, this);
        saved = new SavedQueriesController(workspace, file);
        places = new PlaceController(workspace);
        changes = new ChangeController(workspace, this);
        edits = new EditController(workspace, changes, files, this::anchor, this::unlocked);
        workspace.chosen().subscribe(this::bind);
        workspace.shownTab().subscribe(
                tab -> products.of(tab).ifPresent(product -> edits.shown(product.source(), product.urn())));
    }

    @Override
    public void opened(OpenSource source) {
        if (OpenPools.isPool(source)) {
            PoolSectionsController section = new PoolSectionsController(workspace, source, pools, this);
            sections.put(source, section);
            section.begin();
            poolsChanged(source);
        }
    }

    @Override
    public void back(OpenSource source) {
        sectionOf(source).ifPresent(PoolSectionsController::reload);
        refresh(source);
    }

    @Override
    public void closing(OpenSource source) {
        PoolSectionsController section = sections.remove(source);
        if (section != null) {
            section.close();
            changes.forget(source);
            edits.forget(source);
            poolsChanged(source);
        }
    }

    /** References into a pool are told anew everywhere else once it is opened or closed. */
    private void poolsChanged(OpenSource source) {
        others(source).forEach(PoolSectionsController::poolsChanged);
        products.poolsChanged();
        queries.poolsChanged();
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        PoolSectionsController section = sections.get(source);
        if (section == null || path.depth() == 0) {
            return false;
        }
        places.find(source, path, place -> place.urn().ifPresentOrElse(urn -> {
            section.reveal(urn);
            open(source, urn, place.within());
        }, () -> section.revealClass(place.type())));
        return true;
    }

    @Override
    public boolean query(OpenSource source, String expression) {
        if (!sections.containsKey(source)) {
            return false;
        }
        queries.open(pools.all()).run(expression);
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        if (!icon.equals(QueryController.ICON) || !sections.containsKey(source)) {
            return false;
        }
        queries.open(List.of(source)).recall(state);
        return true;
    }

    @Override
    public void query(OpenSource source, SavedQuery query) {
        queries.open(List.of(source)).run(query);
    }

    @Override
    public void open(OpenSource source, Urn urn) {
        open(source, urn, DataPath.ROOT);
    }

    private void open(OpenSource source, Urn urn, DataPath within) {
        pools.of(urn, source).ifPresentOrElse(in -> products.open(in, urn, within), () -> openPool(source, urn));
    }

    @Override
    public void openPool(OpenSource beside, Urn urn) {
        workspace.open(OpenPools.beside(beside.location().source(), urn.pool()) + "::" + PoolReader.path(urn));
    }

    @Override
    public void selected(OpenSource source, List<Urn> urns) {
        edits.select(Chosen.of(urns, urn -> pools.of(urn, source).orElse(source), urn -> urn));
    }

    @Override
    public void selected(List<Hit> hits) {
        edits.select(Chosen.of(hits, Hit::source, Hit::urn));
    }

    @Override
    public ObservableList<SavedQuery> saved() {
        return saved.all();
    }

    @Override
    public void save(Node at, SavedQuery query) {
        NameBalloon.ask(at, "Save this query", "Name of the query", query.name(), "Save query",
                name -> saved.keep(query.named(name)));
    }

    @Override
    public void drop(OpenSource source, SavedQuery query) {
        AskBalloon.ask(anchor(source), "Drop the query “" + query.name() + "”?", "It asks: " + query.where(),
                "Drop query",
                "Keep it", () -> saved.drop(query));
    }

    @Override
    public List<String> tags(OpenSource source) {
        return Optional.ofNullable(sections.get(source)).map(PoolSectionsController::tagNames).orElse(List.of());
    }

    @Override
    public void tag(OpenSource source, List<Urn> urns) {
        edits.tag(Chosen.of(source, urns));
    }

    @Override
    public void export(List<Hit> hits) {
        ExportController.open(workspace, copies,
                hits.stream().map(hit -> new ExportItem(hit.source(), PoolReader.path(hit.urn()))).toList(), "hits",
                Way.PLAIN);
    }

    @Override
    public List<Urn> referrers(OpenSource source, Urn urn) {
        return Optional.ofNullable(sections.get(source)).map(section -> section.referrers(urn)).orElse(List.of());
    }

    @Override
    public void shown(OpenSource source, ProductPage page) {
        edits.shown(source, page.urn());
        boolean chosen = source.equals(workspace.chosen().get());
        workspace.status().facts().setAll(chosen ? page.title() : page.title() + " in " + pools.name(source));
    }

    @Override
    public void addToQuery(OpenSource source, String name, Parameter parameter) {
        queries.add(source, name, parameter);
    }

    @Override
    public void closed(QueryController query) {
        queries.closed(query);
    }

    @Override
    public void closed(ProductTabController tab) {
        products.closed(tab);
    }

    @Override
    public void retagged(OpenSource source) {
        sectionOf(source).ifPresent(PoolSectionsController::tagsChanged);
        refresh(source);
    }

    @Override
    public void removed(OpenSource source, List<Urn> urns) {
        edits.removed(source, urns);
        sectionOf(source).ifPresent(PoolSectionsController::reload);
        products.removed(source, urns);
        queries.removed(source, urns);
    }

    @Override
    public void saved(OpenSource source, Urn urn) {
        sectionOf(source).ifPresent(section -> {
            section.reload();
            section.reveal(urn);
        });
        open(source, urn);
    }

    private void unlocked(OpenSource source) {
        bind(workspace.chosen().get());
        sectionOf(source).ifPresent(PoolSectionsController::reload);
        refresh(source);
    }

    private void refresh(OpenSource source) {
        products.refresh(source);
        queries.refresh();
    }

    private Optional<PoolSectionsController> sectionOf(OpenSource source) {
        return Optional.ofNullable(sections.get(source));
    }

    /** Questions stand at the top of the tab that is shown, or in the side pane. */
    private Node anchor(OpenSource source) {
        WorkTab tab = workspace.shownTab().get();
        return tab != null
                ? tab.content()
                : sectionOf(source).map(PoolSectionsController::node)
                        .orElseThrow(() -> new IllegalStateException("The pool is not open."));
    }

    private void bind(@Nullable OpenSource source) {
        if (source != null && OpenPools.isPool(source)) {
            workspace.actions().window().on("query.new", () -> queries.open(List.of(source)));
            edits.choose(source);
        } else {
            edits.choose(null);
            workspace.actions().window().forget("query.new");
        }
    }

    private List<PoolSectionsController> others(OpenSource source) {
        List<PoolSectionsController> others = new ArrayList<>();
        sections.forEach((each, section) -> {
            if (!each.equals(source)) {
                others.add(section);
            }
        });
        return others;
    }
}
