package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.InspectorController;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.PictureController;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.inspect.WaitPane;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Work;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** The tab of one key of a session folder: loads what the question needs and shows the answer. */
final class KeyController implements KeyView.Heard {
    private final Workspace workspace;
    private final OpenSource source;
    private final InspectorController inspector;
    private final CopyTarget copies;
    private final KeyModel model;
    private final KeyView view = new KeyView(this);
    private final StackPane answer = new StackPane();
    private final WorkTab tab;
    private final ValueController one;
    private final ColumnController columns;
    private final MatchController matches;
    private final KeyExportController exports;
    private @Nullable Task running;
    private boolean loaded;
    private KeyState recalled = KeyState.NONE;
    private final FolderModel folder;

    KeyController(Workspace workspace, OpenSource source, FolderModel folder, Name name,
            InspectorController inspector, CopyTarget copies) {
        this.workspace = workspace;
        this.source = source;
        this.inspector = inspector;
        this.copies = copies;
        this.model = new KeyModel(name.key());
        this.tab = new WorkTab(id(source, name.key()), name.icon(), name.key(), view).of(source)
                .whenClosed(this::close).keeping(() -> state().words());
        this.one = new ValueController(workspace, copies, tab.actions());
        this.columns = new ColumnController(workspace, source, folder, model);
        this.matches = new MatchController(workspace, source, copies);
        this.exports = new KeyExportController(workspace, source, copies, model, matches);
        this.folder = folder;
        tab.shown().addListener((_, _, shown) -> {
            if (shown) {
                tell();
            }
        });
        new KeyActions(this, tab.actions(), copies).bind();
        view.show(Question.GET, "", answer);
    }

    /** The key of a tab and the kind of its icon. */
    record Name(String key, String icon) {}

    /** The id of the tab of a key. */
    static String id(OpenSource source, String key) {
        return "key:" + source.location() + "::" + key;
    }

    WorkTab tab() {
        return tab;
    }

    KeyModel model() {
        return model;
    }

    OpenSource source() {
        return source;
    }

    /** Takes what the tab said of itself when the window was closed. */
    void recall(String words) {
        recalled = KeyState.parse(words);
    }

    /** The question to begin with where an address names every session. */
    Question recalled() {
        return recalled.question();
    }

    private KeyState state() {
        Optional<Viewport> view = answer.getChildren().stream().filter(GetView.class::isInstance)
                .map(node -> ((GetView) node).plot().plot().viewport()).findFirst();
        return new KeyState(model.question().get(), view.or(recalled::view));
    }

    /** Asks a question; with a session named, that is the one "This session" means. */
    void ask(Question question, @Nullable String session) {
        if (session != null) {
            model.session().set(session);
        }
        asked(question);
    }

    @Override
    public void asked(Question question) {
        if (question == Question.MERGED && model.mergedOff().isPresent()) {
            workspace.tell("get_merged is off for this key. " + model.mergedOff().get().getFirst());
            question = Question.GET;
        }
        model.question().set(question);
        tell();
        if (loaded || question == Question.MATCHING || question == Question.FLAT) {
            showAnswer();
        } else if (question == Question.THIS && model.session().get() != null) {
            showAnswer();
            load();
        } else {
            load();
        }
    }

    @Override
    public void export() {
        exports.start();
    }

    /** Reads everything again. */
    void reload() {
        loaded = false;
        asked(model.question().get());
    }

    private void load() {
        drop();
        columns.close();
        start("Looking at " + model.key(), (cancel, progress) -> {
            KeyReading reading = new KeyReading(source.source(), cancel, progress);
            KeyReading.Plan plan = reading.plan(model.key());
            return plan.price().isHigh() ? new Found(plan, null) : new Found(plan, reading.read(plan));
        });
    }

    /** What was found: the values, or only what they would cost. */
    private record Found(KeyReading.Plan plan, @Nullable List<SessionValue> values) {}

    private void start(String what, Work<Found> work) {
        Task task = workspace.tasks().run(what, work, this::found, this::failed);
        running = task;
        tab.actions().on("stop", task::cancel);
        if (model.question().get() != Question.THIS) {
            letGo(null);
            answer.getChildren().setAll(new WaitPane("Reading " + model.key() + " of every session", task));
        }
    }

    private void found(Found found) {
        tab.actions().forget("stop");
        List<SessionValue> values = found.values();
        if (values == null) {
            boolean shown = model.question().get() == Question.THIS && model.session().get() != null;
            if (shown) {
                return;
            }
            put(NotePane.price(model.key() + " of every session", found.plan().price(), () -> read(found.plan()),
                    () -> asked(Question.THIS), () -> put(Parts.empty("key", model.key() + " was not read."))));
            return;
        }
        loaded = true;
        model.renew(values);
        model.mergedOff().ifPresent(why -> tab.actions().off(Question.MERGED.action(), why.getFirst()));
        columns.load(() -> {
            if (model.session().get() == null && !model.values().isEmpty()) {
                model.session().set(model.values().getFirst().session());
                inspectChosen();
            }
            if (model.question().get() == Question.THIS) {
                put(answer.getChildren().getFirst());
            } else {
                showAnswer();
            }
            tell();
        });
    }

    private void read(KeyReading.Plan plan) {
        start("Reading " + model.key(), (cancel, progress) -> new Found(plan,
                new KeyReading(source.source(), cancel, progress).read(plan)));
    }

    private void failed(SourceException failure) {
        tab.actions().forget("stop");
        put(NotePane.failure(failure, copies, this::load));
    }

    private void showAnswer() {
        Question question = model.question().get();
        Node shown = switch (question) {
            case THIS -> thisSession();
            case GET -> get();
            case MERGED -> new MergedView(model);
            case MATCHING, FLAT -> matches.view(model.key());
        };
        put(shown);
    }

    private Node thisSession() {
        String session = model.session().get();
        if (session == null) {
            return Parts.empty("session", "Select a session in the tree.");
        }
        Optional<SessionValue> read = model.chosen();
        if (read.isPresent() && read.get().value().isPresent()) {
            one.show(model.key(), read.get().value().get());
        } else {
            one.show(source, DataPath.of(session, model.key()));
        }
        return one.place();
    }

    private Node get() {
        GetView get = columns.view();
        new PictureController(workspace).bind(get.plot(), tab.actions());
        recalled.view().ifPresent(get.plot().plot()::show);
        recalled = KeyState.NONE;
        get.table().getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !row.session().equals(model.session().get())) {
                model.session().set(row.session());
                inspectChosen();
                crumbs();
            }
        });
        model.chosen().ifPresent(get.table().getSelectionModel()::select);
        tab.actions().on("copy.value", () -> {
            String plotted = get.plot().plot().isFocused() ? get.plot().plot().copyText() : "";
            copies.copy(plotted.isEmpty() ? get.table().copyText(false) : plotted);
        });
        tab.actions().on("copy.headers", () -> copies.copy(get.table().copyText(true)));
        return get;
    }

    private void put(Node node) {
        letGo(node);
        view.mergedOff(model.mergedOff(), model.question().get() == Question.GET);
        answer.getChildren().setAll(node);
        view.show(model.question().get(), counted(), answer);
    }

    /** What stood in the place of the answer is closed, so that its curves do not outlive it. */
    private void letGo(@Nullable Node next) {
        if (!one.place().equals(next)) {
            one.close();
        }
        answer.getChildren().stream().filter(old -> !old.equals(next)).filter(KeyAnswer.class::isInstance)
                .map(KeyAnswer.class::cast).forEach(KeyAnswer::close);
    }

    private String counted() {
        return loaded
                ? Counts.grouped(model.values().size()) + " of "
                        + Words.count(folder.sessions().get(), "session", "sessions")
                : "";
    }

    private void inspectChosen() {
        String session = model.session().get();
        if (session != null) {
            inspector.inspect(source, DataPath.of(session, model.key()));
        }
    }

    private void tell() {
        crumbs();
        exports.bind(tab);
        long read = model.values().stream().mapToLong(SessionValue::stored).sum();
        List<String> facts = new ArrayList<>();
        if (loaded) {
            facts.add(folder.answered(model.values().size()));
            facts.add(folder.read(read));
        }
        workspace.status().facts().setAll(facts);
    }

    private void crumbs() {
        boolean single = model.question().get() == Question.THIS;
        String session = model.session().get();
        String last = single && session != null ? session : DataPath.EVERY;
        String address = source.location().at(DataPath.of(last, model.key())).toString();
        tab.crumbs().set(List.of(new Crumb("sessions", source.title(), source.location().source()),
                new Crumb("key", model.key(),
                        source.location().at(DataPath.of(DataPath.EVERY, model.key())).toString()),
                new Crumb("", single && session != null ? session : "all sessions", address)));
    }

    private void drop() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }

    private void close() {
        drop();
        one.close();
        columns.close();
        matches.close();
        exports.close();
        letGo(null);
    }
}
