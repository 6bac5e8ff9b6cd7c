package org.poolscope.app.inspect.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.WaitPane;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.inspect.product.ProductView;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.Picking;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Loads a product into a place of its own and shows it; a newer wish takes the place of an older one. */
public final class ProductController implements ProductView.Heard {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final ActionScope actions;
    private final Heard heard;
    private final ParameterController parameters;
    private final StackPane place = new StackPane();
    private @Nullable Task running;
    private @Nullable ProductView view;
    private @Nullable OpenSource source;
    private List<DataPath> wanted = List.of();

    /** Hears what leads away from the product. */
    public interface Heard {
        /** A product of a pool is to be opened. */
        void open(OpenSource source, Urn urn);

        /** The tags of products are to be changed. */
        void tag(OpenSource source, List<Urn> urns);

        /** The contexts that refer to a product, as far as they are known. */
        List<Urn> referrers(OpenSource source, Urn urn);

        /** A product of a pool was loaded and is shown. */
        void shown(OpenSource source, ProductPage page);
    }

    /** For one place of a tab, whose actions it binds. */
    public ProductController(Workspace workspace, CopyTarget copies, ActionScope actions,
            ParameterController.Around around, Heard heard) {
        this.workspace = workspace;
        this.copies = copies;
        this.actions = actions;
        this.heard = heard;
        this.parameters = new ParameterController(workspace, actions, around);
    }

    /** Where the product is shown. */
    public Node place() {
        return place;
    }

    /**
     * Loads and shows a product, and selects what the path names in it; the root keeps what is selected now, so that
     * one product can be compared with the next.
     */
    public void show(OpenSource source, Urn urn, DataPath within) {
        ProductView before = view;
        List<DataPath> selected = before == null ? List.of() : before.selected();
        load(source, urn, within.depth() > 0 ? List.of(within) : selected);
    }

    private void load(OpenSource source, Urn urn, List<DataPath> select) {
        stop();
        this.source = source;
        wanted = select;
        List<Urn> referrers = heard.referrers(source, urn);
        Task task = workspace.tasks().run("Reading " + urn.title(),
                (cancel, progress) -> OpenPools.reader(source).page(urn, referrers, cancel, progress),
                page -> show(source, page), failure -> failed(failure, source, urn));
        running = task;
        actions.on("stop", task::cancel);
        if (view == null) {
            put(new WaitPane("Reading " + urn, task), null);
        }
    }

    private void show(OpenSource source, ProductPage page) {
        actions.forget("stop");
        this.source = source;
        ProductView next = new ProductView(page, actions, this);
        Picking.offer(workspace, next.datasets());
        put(next, next);
        actions.on("filter", next::focusFilter);
        actions.on("copy.address", () -> copies.copy(page.urn().toString()));
        wanted.forEach(next::select);
        next.selectParameter();
        heard.shown(source, page);
    }

    /** The product that is shown. */
    public Optional<ProductPage> page() {
        return Optional.ofNullable(view).map(ProductView::page);
    }

    /** Loads the same product again. */
    public void reload() {
        OpenSource from = source;
        page().ifPresent(page -> {
            if (from != null) {
                show(from, page.urn(), DataPath.ROOT);
            }
        });
    }

    /** Fills the inspector anew, as after a change of what lies around the product. */
    public void inspectAgain() {
        parameters.again();
    }

    /** Shows no product. */
    public void clear() {
        stop();
        put(Parts.empty("product", "The product that is selected is shown here."), null);
    }

    /** Other pools are open now. */
    public void poolsChanged() {
        if (view != null) {
            view.poolsChanged();
        }
    }

    /** Stops what is being loaded, and what draws. */
    public void close() {
        stop();
        parameters.close();
        letGo();
    }

    @Override
    public void selected(ProductPage page, String parameter) {
        parameters.show(page, parameter, this);
    }

    @Override
    public void chosen(ProductPage page, List<String> names) {
        with(from -> {
            DataPath place = PoolReader.path(page.urn());
            for (String name : names) {
                place = place.child(name);
            }
            workspace.picked().set(List.of(new Picked(from, place)));
        });
    }

    @Override
    public void tag(ProductPage page) {
        with(from -> heard.tag(from, List.of(page.urn())));
    }

    @Override
    public String tagsOff() {
        OpenSource from = source;
        return from == null ? "" : OpenPools.tagsOff(from);
    }

    @Override
    public void open(Urn urn) {
        with(from -> heard.open(from, urn));
    }

    @Override
    public boolean isOpen(Urn urn) {
        OpenSource from = source;
        return from != null && new OpenPools(workspace).of(urn, from).isPresent();
    }

    @Override
    public void copy(String text) {
        copies.copy(text);
    }

    private void with(Consumer<OpenSource> action) {
        OpenSource from = source;
        if (from != null) {
            action.accept(from);
        }
    }

    private void failed(SourceException failure, OpenSource from, Urn urn) {
        actions.forget("stop");
        put(NotePane.failure(failure, copies, () -> load(from, urn, wanted)), null);
    }

    private void put(Node node, @Nullable ProductView next) {
        letGo();
        view = next;
        place.getChildren().setAll(node);
    }

    private void letGo() {
        ProductView old = view;
        if (old != null) {
            old.close();
        }
        view = null;
    }

    private void stop() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }
}
