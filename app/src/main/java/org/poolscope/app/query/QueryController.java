package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.ParameterController;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductController;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** The tab of one query: form and text in step, its hits, and the chosen hit opened in place below them. */
public final class QueryController
        implements
            FormView.Heard,
            HitsView.Heard,
            HitsController.Heard,
            ParameterController.Around {
    private static final double HITS = 0.4;

    private final Workspace workspace;
    private final CopyTarget copies;
    private final OpenPools pools;
    private final Doors doors;
    private final QueryModel model = new QueryModel();
    private final FormView form;
    private final HitsView hitsView = new HitsView(this);
    private final HitsController hits;
    private final ProductController product;
    private final WorkTab tab;
    private @Nullable Task surveying;
    private FieldSurvey survey = FieldSurvey.NONE;
    private List<String> tags = List.of();

    /** Where a query leads. */
    public interface Doors extends ProductController.Heard {
        /** Products are selected among the hits. */
        void selected(OpenSource source, List<Urn> urns);

        /** A query is to be kept under a name that is asked for beside {@code at}. */
        void save(Node at, SavedQuery query);

        /** The tags of a pool. */
        List<String> tags(OpenSource source);

        /** Hits are to be exported. */
        void export(OpenSource source, List<Urn> urns);
    }

    /** A new query over a pool. */
    public QueryController(Workspace workspace, CopyTarget copies, int number, OpenSource source, Doors doors) {
        this.workspace = workspace;
        this.copies = copies;
        this.doors = doors;
        pools = new OpenPools(workspace);
        form = new FormView(model, this);
        BorderPane content = new BorderPane();
        tab = new WorkTab("query:" + number, "query", "New query", content).whenClosed(this::close);
        product = new ProductController(workspace, copies, tab.actions(), this, doors);
        hits = new HitsController(workspace, hitsView, this);
        SplitPane split = new SplitPane(hitsView, product.place());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(HITS);
        content.setTop(form);
        content.setCenter(split);
        content.getStyleClass().add("surface");
        model.pools().set(List.of(source.title()));
        hitsView.tell(new SearchState(List.of()));
        hitsView.explain(Parts.empty("query", "Run the query to see what fits."));
        follow();
        bind();
        look();
    }

    /** Its tab. */
    public WorkTab tab() {
        return tab;
    }

    /** Fills in a text and runs it. */
    public void run(String where) {
        model.write(where);
        form.show(model.form().get(), survey);
        run();
    }

    /** Fills in a saved query and runs it. */
    public void run(SavedQuery saved) {
        model.take(saved);
        form.show(model.form().get(), survey);
        run();
    }

    /** Adds a condition that fits a parameter as it is. */
    public void add(String name, Parameter parameter) {
        FieldType type = FieldType.of(parameter.type());
        FormOperator operator = type == FieldType.NUMBER ? FormOperator.AT_LEAST : FormOperator.EQUAL;
        FormRow row = switch (type) {
            case NUMBER, TEXT, TRUTH -> FormRow.Condition.of(name, operator, FormValue.of(parameter.value()));
            case TIME, OTHER -> FormRow.Condition.of(name, FormOperator.HAS);
        };
        model.edit(model.form().get().and(row));
        form.show(model.form().get(), survey);
        workspace.show(tab);
    }

    /** Something about the products has changed, as their tags have. */
    public void refresh() {
        product.reload();
    }

    @Override
    public void edited(Form next) {
        model.edit(next);
    }

    @Override
    public void written(String text) {
        model.write(text);
        if (model.problem().get().isEmpty()) {
            form.show(model.form().get(), survey);
        }
    }

    @Override
    public void turned() {
        form.show(model.text().get(), model.problem().get());
    }

    @Override
    public String command() {
        return model.ask().map(ask -> QueryWords.command(ask, locations())).orElse("");
    }

    @Override
    public String python() {
        return model.ask().map(ask -> QueryWords.python(ask, locations())).orElse("");
    }

    @Override
    public void copy(String text) {
        copies.copy(text);
    }

    @Override
    public void run() {
        Optional<Ask> ask = model.ask();
        if (ask.isEmpty() || sources().isEmpty()) {
            workspace.tell(ask.isEmpty() ? model.problem().get() : "Choose a pool to look in first.");
            return;
        }
        tab.title().set(model.title());
        hitsView.note(null);
        hitsView.explain(null);
        showColumns();
        hits.start(ask.get(), sources(), model.parameters());
        crumbs();
    }

    @Override
    public void stop() {
        hits.stop();
    }

    @Override
    public void save() {
        doors.save(form, new SavedQuery(model.title(), model.type().get(), model.tag().get(), model.text().get()));
    }

    @Override
    public void scoped() {
        look();
    }

    @Override
    public List<String> otherPools() {
        return pools.all().stream().map(OpenSource::title).filter(name -> !model.pools().get().contains(name)).toList();
    }

    @Override
    public List<String> tags() {
        return tags;
    }

    @Override
    public void selected(Hit hit) {
        product.show(hit.source(), hit.urn(), firstField());
    }

    @Override
    public void selected(List<Hit> chosen) {
        if (!chosen.isEmpty()) {
            OpenSource source = chosen.getFirst().source();
            doors.selected(source, chosen.stream().filter(hit -> hit.source().equals(source)).map(Hit::urn).toList());
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
            OpenSource source = chosen.getFirst().source();
            doors.export(source, chosen.stream().map(Hit::urn).toList());
        }
    }

    @Override
    public void running(boolean now) {
        form.running(now);
        if (now) {
            tab.actions().on("stop", hits::stop);
        } else {
            tab.actions().forget("stop");
            product.inspectAgain();
        }
        workspace.status().facts().setAll(List.of(Words.count(hitsView.hits().size(), "hit", "hits")));
    }

    @Override
    public void none(Ask ask, long looked) {
        product.clear();
        hitsView.explain(QueryNotes.none(model.form().get(), looked, fewer -> {
            model.edit(fewer);
            form.show(fewer, survey);
            run();
        }));
    }

    @Override
    public void stopped(Ask ask, PoolSearch.Stopped reason) {
        hitsView.note(QueryNotes.stopped(reason, field -> {
            model.edit(model.form().get().guarded(field));
            form.show(model.form().get(), survey);
            run();
        }));
        if (hitsView.hits().isEmpty()) {
            product.clear();
        }
    }

    @Override
    public void failed(SourceException failure) {
        hitsView.note(org.poolscope.app.inspect.NotePane.failure(failure, copies, this::run));
    }

    @Override
    public String words(ProductPage page) {
        return Words.count(hitsView.hits().size(), "hit", "hits");
    }

    @Override
    public ParameterController.Values values(ProductPage page, String name) {
        List<Hit> all = List.copyOf(hitsView.hits());
        return cancel -> HitValues.read(all, name, cancel);
    }

    @Override
    public void addToQuery(ProductPage page, String name, Parameter parameter) {
        add(name, parameter);
    }

    @Override
    public boolean addColumn(String name) {
        if (!model.parameters().contains(name)) {
            model.columns().add(name);
            run();
        }
        return true;
    }

    private void follow() {
        model.text().subscribe(_ -> form.show(model.text().get(), model.problem().get()));
        model.problem().subscribe(problem -> {
            form.show(model.text().get(), problem);
            if (problem.isEmpty()) {
                tab.actions().on("run", this::run);
            } else {
                tab.actions().off("run", problem);
            }
        });
    }

    private void bind() {
        tab.actions().on("run", this::run);
        tab.actions().on("query.condition", form::addCondition);
        tab.actions().on("query.text", form::editText);
        tab.actions().on("query.save", this::save);
    }

    /** Looks for the classes, fields and tags to offer. */
    private void look() {
        Task before = surveying;
        if (before != null) {
            before.drop();
        }
        List<OpenSource> in = sources();
        List<PoolReader> readers = in.stream().map(OpenPools::reader).toList();
        String type = model.type().get();
        boolean subclasses = model.subclasses().get();
        Set<String> known = new LinkedHashSet<>();
        in.forEach(source -> known.addAll(doors.tags(source)));
        tags = List.copyOf(known);
        surveying = workspace.tasks().run("Looking for fields", (cancel, progress) -> new Looked(
                classes(readers, cancel), FieldSurvey.of(readers, type, subclasses, cancel, progress)), looked -> {
                    survey = looked.survey();
                    form.classes(looked.classes(), model.type().get());
                    form.show(model.form().get(), survey);
                    showColumns();
                }, workspace::tell);
    }

    private record Looked(List<String> classes, FieldSurvey survey) {}

    private static List<String> classes(List<PoolReader> readers, Cancel cancel) throws SourceException {
        Set<String> names = new LinkedHashSet<>(List.of("BaseProduct", "Product"));
        for (PoolReader reader : readers) {
            reader.classes(cancel).forEach(each -> names.add(ProductClass.lastPart(each.type())));
        }
        return List.copyOf(names);
    }

    private void showColumns() {
        List<String> parameters = model.parameters();
        hitsView.columns(HitColumns.all(parameters), parameters.stream().filter(name -> survey.field(name)
                .filter(field -> field.type() == FieldType.NUMBER).isPresent()).toList());
    }

    private String firstField() {
        if (product.page().isPresent()) {
            return "";
        }
        return model.form().get().rows().stream().filter(FormRow.Condition.class::isInstance)
                .map(row -> ((FormRow.Condition) row).field()).reduce((_, last) -> last).orElse("");
    }

    private List<OpenSource> sources() {
        List<OpenSource> found = new ArrayList<>();
        model.pools().get().forEach(name -> pools.named(name).ifPresent(found::add));
        return found;
    }

    private List<String> locations() {
        return sources().stream().map(source -> source.location().source()).toList();
    }

    private void crumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("pool", String.join(" + ", model.pools().get()),
                sources().isEmpty() ? "" : sources().getFirst().location().source()));
        crumbs.add(new Crumb("query", model.title(), ""));
        tab.crumbs().set(crumbs);
    }

    private void close() {
        hits.drop();
        product.close();
        Task before = surveying;
        if (before != null) {
            before.drop();
        }
    }
}
