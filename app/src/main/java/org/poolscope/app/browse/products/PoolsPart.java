package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
    private final Map<WorkTab, ProductTabController> products = new HashMap<>();
    private final Map<WorkTab, QueryController> queries = new LinkedHashMap<>();
    private int asked;

    PoolsPart(Workspace workspace, CopyTarget copies, QueriesFile file, FileChoice files) {
        this.workspace = workspace;
        this.copies = copies;
        pools = new OpenPools(workspace);
        saved = new SavedQueriesController(workspace, file);
        places = new PlaceController(workspace);
        changes = new ChangeController(workspace, this);
        edits = new EditController(workspace, changes, files, this::anchor, this::unlocked);
        workspace.chosen().subscribe(this::bind);
        workspace.shownTab().subscribe(tab -> {
            ProductTabController product = tab == null ? null : products.get(tab);
            if (product != null) {
                edits.shown(product.source(), product.urn());
            }
        });
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
            poolsChanged(source);
        }
    }

    /** References into a pool are told anew everywhere else once it is opened or closed. */
    private void poolsChanged(OpenSource source) {
        others(source).forEach(PoolSectionsController::poolsChanged);
        products.values().forEach(ProductTabController::poolsChanged);
        queries.values().forEach(QueryController::poolsChanged);
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        PoolSectionsController section = sections.get(source);
        if (section == null || path.depth() == 0) {
            return false;
        }
        places.find(source, path, place -> place.urn().ifPresentOrElse(urn -> {
            section.reveal(urn);
            open(source, urn, place.name());
        }, () -> section.revealClass(place.type())));
        return true;
    }

    @Override
    public boolean query(OpenSource source, String expression) {
        if (!sections.containsKey(source)) {
            return false;
        }
        newQuery(pools.all()).run(expression);
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        if (!icon.equals(QueryController.ICON) || !sections.containsKey(source)) {
            return false;
        }
        newQuery(List.of(source)).recall(state);
        return true;
    }

    @Override
    public void query(OpenSource source, SavedQuery query) {
        newQuery(List.of(source)).run(query);
    }

    @Override
    public void open(OpenSource source, Urn urn) {
        open(source, urn, "");
    }

    @Override
    public void open(OpenSource source, Urn urn, String name) {
        if (!pools.isOpen(urn, source)) {
            openPool(source, urn);
            return;
        }
        OpenSource in = pools.of(urn).orElse(source);
        WorkTab there = workspace.tab(ProductTabController.id(in, urn)).orElse(null);
        ProductTabController tab = there == null ? null : products.get(there);
        if (tab == null) {
            tab = new ProductTabController(workspace, copies, in, urn, this);
            products.put(tab.tab(), tab);
        }
        workspace.show(tab.tab());
        tab.show(name);
    }

    @Override
    public void openPool(OpenSource beside, Urn urn) {
        workspace.open(PoolPlace.sibling(beside.location().source(), urn.pool()) + "::" + PoolReader.path(urn));
    }

    @Override
    public void selected(OpenSource source, List<Urn> urns) {
        edits.select(Chosen.of(source, urns));
    }

    @Override
    public void selected(List<Hit> hits) {
        SequencedMap<OpenSource, List<Urn>> byPool = new LinkedHashMap<>();
        hits.forEach(hit -> byPool.computeIfAbsent(hit.source(), _ -> new ArrayList<>()).add(hit.urn()));
        edits.select(new Chosen(byPool));
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
    public void shown(ProductPage page) {
        Optional<OpenSource> source = pools.of(page.urn());
        source.ifPresent(pool -> edits.shown(pool, page.urn()));
        boolean chosen = source.isPresent() && source.get().equals(workspace.chosen().get());
        workspace.status().facts().setAll(chosen ? page.title() : page.title() + " in " + page.urn().pool());
    }

    @Override
    public void addToQuery(OpenSource source, String name, Parameter parameter) {
        lastQuery().orElseGet(() -> newQuery(List.of(source))).add(name, parameter);
    }

    @Override
    public void closed(QueryController query) {
        queries.remove(query.tab());
    }

    @Override
    public void closed(ProductTabController tab) {
        products.remove(tab.tab());
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
        urns.forEach(urn -> workspace.tab(ProductTabController.id(source, urn)).ifPresent(workspace::close));
        queries.values().forEach(query -> query.forget(source, urns));
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
        products.values().stream().filter(tab -> tab.source().equals(source)).forEach(ProductTabController::refresh);
        queries.values().forEach(QueryController::refresh);
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

    private Optional<QueryController> lastQuery() {
        return queries.values().stream().reduce((_, last) -> last);
    }

    private QueryController newQuery(List<OpenSource> in) {
        QueryController query = new QueryController(workspace, copies, ++asked, in, this);
        queries.put(query.tab(), query);
        workspace.show(query.tab());
        return query;
    }

    private void bind(@Nullable OpenSource source) {
        if (source != null && OpenPools.isPool(source)) {
            workspace.actions().window().on("query.new", () -> newQuery(List.of(source)));
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
