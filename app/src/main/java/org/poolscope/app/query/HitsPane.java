package org.poolscope.app.query;

import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.inspect.pool.ParameterController;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductController;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.Picking;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/** The hits of a query, and the chosen one opened in place below them. */
final class HitsPane implements HitsView.Heard, ParameterController.Around {
    private static final double HITS = 0.36;

    private final QueryModel model;
    private final QueryController.Doors doors;
    private final Heard heard;
    private final Workspace workspace;
    private final HitsView view = new HitsView(this);
    private final HitsController hits;
    private final ProductController product;
    private final SplitPane split;

    /** Hears what leads back to the query. */
    interface Heard extends HitsController.Heard {
        /** A parameter is to become a condition. */
        void add(String name, Parameter parameter);

        /** The query is to run again. */
        void run();
    }

    HitsPane(Workspace workspace, CopyTarget copies, QueryModel model, ActionScope actions, QueryController.Doors doors,
            Heard heard) {
        this.model = model;
        this.doors = doors;
        this.heard = heard;
        this.workspace = workspace;
        Picking.offer(workspace, view.table());
        hits = new HitsController(workspace, view, heard);
        product = new ProductController(workspace, copies, actions, this, doors);
        split = new SplitPane(view, product.place());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(HITS);
        view.tell(new SearchState(List.of()));
        view.explain(Parts.empty("query", "Run the query to see what fits."));
        product.clear();
    }

    Node node() {
        return split;
    }

    HitsView view() {
        return view;
    }

    /** Starts a query; {@code numbers} are the columns whose cells stand at the right. */
    void start(Ask ask, List<OpenSource> sources, List<String> numbers) {
        view.note(null);
        view.explain(null);
        columns(numbers);
        hits.start(ask, sources, model.parameters());
    }

    void columns(List<String> numbers) {
        view.columns(HitColumns.all(model.parameters()), numbers);
    }

    void stop() {
        hits.stop();
    }

    /** Shows no product below the hits. */
    void clearProduct() {
        product.clear();
    }

    /** Loads the chosen product again. */
    void reloadProduct() {
        product.reload();
    }

    /** Other pools are open now. */
    void poolsChanged() {
        product.poolsChanged();
    }

    /** Fills the inspector anew. */
    void inspectAgain() {
        product.inspectAgain();
    }

    /** Takes products out of the hits. */
    void forget(OpenSource source, List<Urn> urns) {
        Set<Urn> gone = Set.copyOf(urns);
        boolean any = view.hits().removeIf(hit -> hit.source().equals(source) && gone.contains(hit.urn()));
        if (any && view.selected().isEmpty()) {
            product.clear();
        }
    }

    void close() {
        hits.drop();
        product.close();
    }

    /** {@code 213 hits}. */
    String countWords() {
        return Words.count(view.hits().size(), "hit", "hits");
    }

    @Override
    public void selected(Hit hit) {
        product.show(hit.source(), hit.urn(), firstField());
    }

    @Override
    public void selected(List<Hit> chosen) {
        if (!chosen.isEmpty()) {
            workspace.picked().set(chosen.stream()
                    .map(hit -> new Picked(hit.source(), PoolReader.path(hit.urn()))).toList());
            doors.selected(chosen);
        }
    }

    @Override
    public void opened(Hit hit) {
        doors.open(hit.source(), hit.urn());
    }

    @Override
    public void sorted(String column, boolean up) {
        hits.sort(column, up);
    }

    @Override
    public void export(List<Hit> chosen) {
        if (!chosen.isEmpty()) {
            doors.export(chosen);
        }
    }

    @Override
    public String words(ProductPage page) {
        return countWords();
    }

    @Override
    public ParameterController.Values values(ProductPage page, String name) {
        List<Hit> all = List.copyOf(view.hits());
        return cancel -> HitValues.read(all, name, cancel);
    }

    @Override
    public void addToQuery(ProductPage page, String name, Parameter parameter) {
        heard.add(name, parameter);
    }

    @Override
    public boolean addColumn(String name) {
        if (!model.parameters().contains(name)) {
            model.columns().add(name);
            heard.run();
        }
        return true;
    }

    /** The parameter that a query asks for last, for the first product that is shown. */
    private DataPath firstField() {
        if (product.page().isPresent()) {
            return DataPath.ROOT;
        }
        return model.form().get().rows().stream().filter(FormRow.Condition.class::isInstance)
                .map(row -> ((FormRow.Condition) row).field()).reduce((_, last) -> last)
                .map(field -> DataPath.of("meta", field)).orElse(DataPath.ROOT);
    }
}
