package org.poolscope.app.browse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.PictureController;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.model.source.DataPath;

/** The answer in the tab of one key: shows what the question asks for of what was read. */
final class AnswerController {
    private final Workspace workspace;
    private final OpenSource source;
    private final KeyModel model;
    private final KeyView view;
    private final Answers from;
    private final Supplier<String> counted;
    private final Runnable chosen;
    private final StackPane answer = new StackPane();
    private KeyState recalled = KeyState.NONE;
    /** Ticks to be turned once there is something to tick. */
    private Set<String> turned = Set.of();

    /** What answers come from, and what can be done with them. */
    record Answers(ValueController one, ColumnController columns, MatchController matches, ActionScope actions,
            CopyTarget copies) {}

    /** {@code counted} says how many sessions there are, {@code chosen} hears that another one was chosen. */
    AnswerController(Workspace workspace, OpenSource source, KeyModel model, KeyView view, Answers from,
            Supplier<String> counted, Runnable chosen) {
        this.workspace = workspace;
        this.source = source;
        this.model = model;
        this.view = view;
        this.from = from;
        this.counted = counted;
        this.chosen = chosen;
    }

    /** Shows the place of the answer, with nothing in it. */
    void begin() {
        view.show(Question.GET, "", answer);
    }

    /** Takes what the tab said of itself when the window was closed. */
    void recall(KeyState state) {
        recalled = state;
        from.matches().recall(state.pattern());
        from.one().recall(state.value());
        model.recall(state.beside());
        turned = state.turned();
    }

    /** The values are there: ticks are as they were. */
    void read() {
        model.turn(turned);
        turned = Set.of();
    }

    KeyState recalled() {
        return recalled;
    }

    /** What the tab says of itself when the window is closed. */
    KeyState state() {
        Optional<Plot> plot = answer.getChildren().stream().filter(GetView.class::isInstance)
                .map(node -> ((GetView) node).plot().plot()).findFirst();
        Optional<Viewport> view = plot.map(Plot::viewport);
        Plot.Mode mode = plot.map(shown -> shown.modeProperty().get()).orElse(recalled.mode());
        Set<String> ticks = turned.isEmpty() ? model.turned() : turned;
        return new KeyState(model.question().get(), view.or(recalled::view), mode, ticks, from.matches().pattern(),
                Objects.requireNonNullElse(model.session().get(), recalled.session()), from.one().state(),
                model.beside());
    }

    /** The session that is chosen where none was: the one of the last time, or the first. */
    Optional<String> proposed() {
        List<String> sessions = model.values().stream().map(SessionValue::session).toList();
        return sessions.contains(recalled.session())
                ? Optional.of(recalled.session())
                : sessions.stream().findFirst();
    }

    /** Shows that something is being read. */
    void waiting(Node wait) {
        letGo(null);
        answer.getChildren().setAll(wait);
    }

    /** Whether the curves of every session are shown, which asking once more would take from where a person moved them. */
    boolean showsEvery() {
        return model.question().get() == Question.GET
                && answer.getChildren().stream().anyMatch(GetView.class::isInstance);
    }

    /** Takes note of how the answer is looked at, so that it is looked at in the same way once it is read anew. */
    void remember() {
        recalled = state();
    }

    /** Lets go of the value that is shown; what was read anew is looked at in the same way. */
    void renew() {
        from.one().renew();
    }

    /** Shows the same answer anew. */
    void again() {
        put(answer.getChildren().getFirst());
    }

    /** Shows what the question asks for. */
    void show() {
        Question question = model.question().get();
        Node shown = switch (question) {
            case THIS -> thisSession();
            case GET -> get();
            case MERGED -> new MergedView(model);
            case MATCHING, FLAT -> from.matches().view(model.key());
        };
        put(shown);
        showChosen();
    }

    /** Where the answer of get is no curves, the value of the chosen session stands below in the view of its shape. */
    private void showChosen() {
        if (model.question().get() == Question.GET && model.showsChosen()) {
            model.chosen().ifPresent(row -> row.value().ifPresentOrElse(
                    value -> from.one().show(DataPath.of(row.session(), model.key()), value), from.one()::close));
            answer.getChildren().stream().filter(GetView.class::isInstance).map(GetView.class::cast)
                    .forEach(this::bindCopy);
        }
    }

    private Node thisSession() {
        String session = model.session().get();
        if (session == null) {
            return Parts.empty("session", "Select a session in the tree.");
        }
        DataPath path = DataPath.of(session, model.key());
        if (!from.one().shows(path)) {
            model.chosen().flatMap(SessionValue::value).ifPresentOrElse(value -> from.one().show(path, value),
                    () -> from.one().show(source, path));
        }
        return from.one().place();
    }

    private Node get() {
        GetView get = from.columns().view(from.one().place());
        new PictureController(workspace).bind(get.plot(), from.actions());
        recalled.view().ifPresent(get.plot().plot()::show);
        get.plot().plot().modeProperty().set(recalled.mode());
        recalled = KeyState.NONE;
        get.table().getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !row.session().equals(model.session().get())) {
                model.session().set(row.session());
                chosen.run();
                showChosen();
            }
        });
        model.chosen().ifPresent(get.table().getSelectionModel()::select);
        bindCopy(get);
        from.actions().on("copy.headers", () -> from.copies().copy(get.table().copyText(true)));
        return get;
    }

    private void bindCopy(GetView get) {
        from.actions().on("copy.value", () -> {
            if (model.showsChosen() && from.one().place().isFocusWithin()) {
                from.one().copy();
                return;
            }
            String plotted = get.plot().plot().isFocused() ? get.plot().plot().copyText() : "";
            from.copies().copy(plotted.isEmpty() ? get.table().copyText(false) : plotted);
        });
    }

    /** Shows something in the place of the answer. */
    void put(Node node) {
        letGo(node);
        view.mergedOff(model.mergedOff(), model.question().get() == Question.GET, model.isStack());
        answer.getChildren().setAll(node);
        view.show(model.question().get(), counted.get(), answer);
    }

    /** What stood in the place of the answer is closed, so that its curves do not outlive it. */
    private void letGo(@Nullable Node next) {
        if (!from.one().place().equals(next)) {
            from.one().close();
        }
        answer.getChildren().stream().filter(old -> !old.equals(next)).filter(KeyAnswer.class::isInstance)
                .map(KeyAnswer.class::cast).forEach(KeyAnswer::close);
    }

    void close() {
        letGo(null);
    }
}
