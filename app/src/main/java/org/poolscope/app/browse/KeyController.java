package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.InspectorController;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.inspect.WaitPane;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
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
    private final WorkTab tab;
    private final ValueController one;
    private final ColumnController columns;
    private final AnswerController answers;
    private final MatchController matches;
    private final KeyExportController exports;
    private @Nullable Task running;
    private boolean loaded;
    private boolean reloading;
    private final FolderModel folder;

    KeyController(Workspace workspace, OpenSource source, FolderModel folder, Name name,
            InspectorController inspector, CopyTarget copies) {
        this.workspace = workspace;
        this.source = source;
        this.inspector = inspector;
        this.copies = copies;
        this.model = new KeyModel(name.key());
        this.tab = new WorkTab(id(source, name.key()), name.icon(), name.key(), view).of(source)
                .keeping(() -> answers().state().words());
        this.one = new ValueController(workspace, copies, tab.actions());
        this.columns = new ColumnController(workspace, source, folder, model);
        this.matches = new MatchController(workspace, source, copies, one);
        this.exports = new KeyExportController(workspace, source, copies, model, matches);
        this.folder = folder;
        this.answers = new AnswerController(workspace, source, model, view, new AnswerController.Answers(one, columns,
                matches, tab.actions(), copies), this::counted, this::choseSession);
        tab.shown().addListener((_, _, shown) -> {
            if (shown) {
                tell();
            }
        });
        new KeyActions(this, tab.actions(), copies).bind();
        answers.begin();
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

    /** What keys have to fit where matching ones are asked for. */
    String pattern() {
        return matches.pattern();
    }

    /** Takes what the tab said of itself when the window was closed. */
    void recall(String words) {
        answers.recall(KeyState.parse(words));
    }

    /** The question to begin with where an address names every session. */
    Question recalled() {
        return answers.recalled().question();
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
        boolean again = loaded && question == model.question().get() && answers.showsEvery();
        model.question().set(question);
        tell();
        if (again) {
            return;
        }
        if (loaded || question == Question.MATCHING || question == Question.FLAT) {
            answers.show();
        } else if (question == Question.THIS && model.session().get() != null) {
            answers.show();
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
        reloading = true;
        answers.remember();
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
            answers.waiting(new WaitPane("Reading " + model.key() + " of every session", task));
        }
    }

    private void found(Found found) {
        tab.actions().forget("stop");
        List<SessionValue> values = found.values();
        if (values == null) {
            boolean shown = model.question().get() == Question.THIS && model.session().get() != null;
            if (shown) {
                showRead();
                return;
            }
            answers.put(NotePane.price(model.key() + " of every session", found.plan().price(),
                    () -> read(found.plan()),
                    () -> asked(Question.THIS), () -> answers.put(Parts.empty("key", model.key() + " was not read."))));
            return;
        }
        loaded = true;
        model.renew(values);
        answers.read();
        model.mergedOff().ifPresent(why -> tab.actions().off(Question.MERGED.action(), why.getFirst()));
        columns.load(() -> {
            if (model.session().get() == null) {
                answers.proposed().ifPresent(session -> {
                    model.session().set(session);
                    inspectChosen();
                });
            }
            showRead();
            tell();
        });
    }

    /** Shows what was read; a single value has been shown before all of them are there. */
    private void showRead() {
        if (reloading) {
            reloading = false;
            answers.renew();
            answers.show();
        } else if (model.question().get() == Question.THIS) {
            answers.again();
        } else {
            answers.show();
        }
    }

    private void read(KeyReading.Plan plan) {
        start("Reading " + model.key(), (cancel, progress) -> new Found(plan,
                new KeyReading(source.source(), cancel, progress).read(plan)));
    }

    private void failed(SourceException failure) {
        tab.actions().forget("stop");
        reloading = false;
        answers.put(NotePane.failure(failure, copies, this::load));
    }

    private AnswerController answers() {
        return answers;
    }

    private String counted() {
        return loaded
                ? Counts.grouped(model.values().size()) + " of "
                        + Words.count(folder.sessions().get(), "session", "sessions")
                : "";
    }

    private void choseSession() {
        inspectChosen();
        crumbs();
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

    /** Stops what runs and lets go of what was read. */
    void close() {
        drop();
        one.close();
        columns.close();
        matches.close();
        exports.close();
        answers.close();
    }
}
