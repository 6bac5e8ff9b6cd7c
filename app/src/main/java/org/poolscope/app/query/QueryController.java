package org.poolscope.app.query;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.pool.ProductController;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;

/** The tab of one query: form and text in step, its hits, and the chosen hit opened in place below them. */
public final class QueryController implements FormView.Heard, HitsPane.Heard {
    /** The kind of its icon. */
    public static final String ICON = "query";

    private final Workspace workspace;
    private final CopyTarget copies;
    private final Doors doors;
    private final QueryModel model = new QueryModel();
    private final ScopeController scope;
    private final FormView form;
    private final HitsPane hits;
    private final WorkTab tab;

    /** Where a query leads. */
    public interface Doors extends ProductController.Heard {
        /** Other hits are selected, of one pool or of several. */
        void selected(List<Hit> hits);

        /** A query is to be kept under a name that is asked for beside {@code at}. */
        void save(Node at, SavedQuery query);

        /** The tags of a pool. */
        List<String> tags(OpenSource source);

        /** Hits are to be exported together. */
        void export(List<Hit> hits);

        /** The tab is closed. */
        void closed(QueryController query);
    }

    /** A new query over pools. */
    public QueryController(Workspace workspace, CopyTarget copies, int number, List<OpenSource> in, Doors doors) {
        this.workspace = workspace;
        this.copies = copies;
        this.doors = doors;
        scope = new ScopeController(workspace, model, doors);
        form = new FormView(model, this);
        BorderPane content = new BorderPane();
        tab = new WorkTab("query:" + number, ICON, "New query", content).whenClosed(this::close)
                .keeping(() -> new QueryState(model.saved(title()), model.columns()).words())
                .keptAs(() -> scope.sources().stream().findFirst().map(pool -> pool.location().source()));
        hits = new HitsPane(workspace, copies, model, tab.actions(), doors, this);
        content.setTop(form);
        content.setCenter(hits.node());
        content.getStyleClass().add("surface");
        model.pools().set(in.stream().map(source -> source.location().source()).toList());
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
        showForm();
        run();
    }

    /** Fills in a saved query and runs it. */
    public void run(SavedQuery saved) {
        List<String> closed = scope.take(saved);
        look();
        showForm();
        run();
        if (!closed.isEmpty()) {
            workspace.tell("Not looked in, because not open: " + String.join(", ", closed) + ".");
        }
    }

    /** Takes what the tab said of itself when the window was closed; nothing runs before it is asked to. */
    public void recall(String words) {
        QueryState state = QueryState.parse(words);
        scope.take(state.query());
        model.columns().addAll(state.columns());
        if (!state.query().name().isEmpty()) {
            tab.title().set(state.query().name());
        }
        look();
        showForm();
        crumbs();
    }

    private String title() {
        return tab.title().get();
    }

    /** Something about the products has changed, as their tags have. */
    public void refresh() {
        hits.reloadProduct();
    }

    /** Other pools are open now. */
    public void poolsChanged() {
        // A pool that is being closed counts as open until it is.
        workspace.tasks().later(form::poolsChanged);
        hits.poolsChanged();
    }

    /** Products of a pool are gone: they are no hits any more. */
    public void forget(OpenSource source, List<Urn> urns) {
        hits.forget(source, urns);
    }

    @Override
    public void add(String name, Parameter parameter) {
        FieldType type = FieldType.of(parameter.type());
        FormOperator operator = type == FieldType.NUMBER ? FormOperator.AT_LEAST : FormOperator.EQUAL;
        FormRow row = switch (type) {
            case NUMBER, TEXT, TRUTH -> FormRow.Condition.of(name, operator, FormValue.of(parameter.value()));
            case TIME, OTHER -> FormRow.Condition.of(name, FormOperator.HAS);
        };
        model.edit(model.form().get().and(row));
        showForm();
        workspace.show(tab);
    }

    @Override
    public void edited(Form next) {
        model.edit(next);
    }

    @Override
    public void written(String text) {
        model.write(text);
        if (model.problem().get().isEmpty()) {
            showForm();
        }
    }

    @Override
    public void turned() {
        form.show(model.text().get(), model.problem().get());
    }

    @Override
    public String command() {
        return model.ask().map(ask -> QueryWords.command(ask, scope.locations())).orElse("");
    }

    @Override
    public String python() {
        return model.ask().map(ask -> QueryWords.python(ask, scope.locations())).orElse("");
    }

    @Override
    public void copy(String text) {
        copies.copy(text);
    }

    @Override
    public void run() {
        Optional<Ask> ask = model.ask();
        if (ask.isEmpty() || scope.sources().isEmpty()) {
            workspace.tell(ask.isEmpty() ? model.problem().get() : "Choose a pool to look in first.");
            return;
        }
        tab.title().set(model.title());
        hits.start(ask.get(), scope.sources(), scope.numbers());
        crumbs();
    }

    @Override
    public void stop() {
        hits.stop();
    }

    @Override
    public void save() {
        doors.save(form, scope.saved(model.title()));
    }

    @Override
    public void scoped() {
        look();
    }

    @Override
    public String poolName(String address) {
        return scope.name(address);
    }

    @Override
    public List<String> otherPools() {
        return scope.others();
    }

    @Override
    public List<String> tags() {
        return scope.tags();
    }

    @Override
    public void running(boolean now) {
        form.running(now);
        if (now) {
            tab.actions().on("stop", hits::stop);
            workspace.status().facts().clear();
        } else {
            tab.actions().forget("stop");
            hits.inspectAgain();
            workspace.status().facts().setAll(List.of(hits.countWords()));
        }
    }

    @Override
    public void none(Ask ask, long looked) {
        hits.clearProduct();
        hits.view().explain(QueryNotes.none(model.form().get(), looked, fewer -> {
            model.edit(fewer);
            showForm();
            run();
        }));
    }

    @Override
    public void stopped(Ask ask, PoolSearch.Stopped reason) {
        hits.view().note(QueryNotes.stopped(reason, field -> {
            model.edit(model.form().get().guarded(field));
            showForm();
            run();
        }));
        if (hits.view().hits().isEmpty()) {
            hits.clearProduct();
        }
    }

    @Override
    public void unread(List<SourceException> failures) {
        hits.view().note(QueryNotes.unread(failures));
    }

    @Override
    public void failed(SourceException failure) {
        hits.view().note(NotePane.failure(failure, copies, this::run));
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

    private void crumbs() {
        tab.crumbs().set(List.of(scope.crumb(), new Crumb("query", model.title(), "")));
    }

    private void close() {
        scope.close();
        hits.close();
        doors.closed(this);
    }

    private void look() {
        scope.look(form, () -> hits.columns(scope.numbers()));
    }

    private void showForm() {
        form.show(model.form().get(), scope.survey());
    }
}
