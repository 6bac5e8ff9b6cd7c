package org.poolscope.app.browse.objects;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.change.Change;
import org.poolscope.app.browse.change.UndoController;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.HeapSource;
import org.poolscope.storage.heap.StoreEditor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Unlocks writing to a store and changes what is selected: each change one transaction, which can be taken back. */
final class ObjectEditController implements EditView.Heard {
    private static final Set<String> PLAIN = Set.of("number", "key", "text");
    private static final long LONGEST = 2000;

    private final Workspace workspace;
    private final OpenSource source;
    private final WorkTab tab;
    private final UndoController undo;
    private final EditView view = new EditView(this);
    private @Nullable ObjectRow row;
    private @Nullable ObjectRow around;

    /** For the store that a tab shows. */
    ObjectEditController(Workspace workspace, OpenSource source, WorkTab tab) {
        this.workspace = workspace;
        this.source = source;
        this.tab = tab;
        undo = new UndoController(workspace, tab.actions(), _ -> {});
        source.writable().subscribe(_ -> bind());
    }

    EditView view() {
        return view;
    }

    /** Another thing is selected; {@code in} is what it lies in, null for the root. */
    void select(ObjectRow selected, @Nullable ObjectRow in) {
        row = selected;
        around = in;
        view.problem("");
        bind();
        changed(selected);
    }

    /** The selected thing is another now. */
    void changed(ObjectRow now) {
        if (!now.equals(row)) {
            return;
        }
        if (!PLAIN.contains(now.stored().kind()) || now.stored().bytes() > LONGEST) {
            view.value("");
            return;
        }
        DataPath path = now.path();
        workspace.tasks().run("Reading " + path.name(), (cancel, _) -> read(path, cancel), value -> {
            if (now.equals(row)) {
                view.value(json(value));
            }
        }, _ -> view.value(""));
    }

    @Override
    public void unlock() {
        if (source.writable().get()) {
            workspace.reopen(source, false, () -> {});
            return;
        }
        AskBalloon.ask(tab.content(), "Write to " + source.title() + "?", "Other programs see each change at once.",
                "Unlock writing", "Keep reading only", () -> workspace.reopen(source, true, () -> {}));
    }

    @Override
    public void set(String json) {
        given(json, (path, value) -> make("set " + path, (_) -> {
            Value before = read(path, Cancel.NEVER);
            editor().set(path, value);
            return new Change(source, "set " + path, () -> source.source().write(path, before),
                    () -> editor().set(path, value));
        }));
    }

    @Override
    public void append(String json) {
        given(json, (path, value) -> make("append to " + path, (_) -> {
            int length = editor().append(path, value);
            return new Change(source, "append to " + path,
                    () -> editor().delete(path.child(Integer.toString(length - 1))),
                    () -> editor().append(path, value));
        }));
    }

    @Override
    public void delete() {
        ObjectRow selected = row;
        if (selected == null || !isDeletable()) {
            return;
        }
        DataPath path = selected.path();
        make("delete " + path, (_) -> {
            Value before = read(path, Cancel.NEVER);
            editor().delete(path);
            return new Change(source, "delete " + path, () -> source.source().write(path, before),
                    () -> editor().delete(path));
        });
    }

    private interface Given {
        void to(DataPath path, @Nullable Object value);
    }

    private void given(String json, Given then) {
        ObjectRow selected = row;
        if (selected == null || !source.writable().get()) {
            return;
        }
        try {
            view.problem("");
            then.to(selected.path(), JsonMapper.shared().readValue(json, Object.class));
        } catch (JacksonException _) {
            view.problem("This is no JSON: put a text in double quotes.");
        }
    }

    private interface Step {
        Change make(Cancel cancel) throws SourceException;
    }

    private void make(String words, Step step) {
        workspace.tasks().run("Changing: " + words, (cancel, _) -> step.make(cancel), undo::add,
                failure -> view.problem(failure.sentence()));
    }

    private StoreEditor editor() throws SourceException {
        if (source.source() instanceof HeapSource heap) {
            return new StoreEditor(heap.store());
        }
        throw new SourceException.Unsupported("This is no object store.", source.title(), "");
    }

    private Value read(DataPath path, Cancel cancel) throws SourceException {
        return source.source().read(path, List.of(), cancel, Progress.IGNORED);
    }

    private static String json(Value value) {
        return switch (value) {
            case Value.None _ -> "null";
            case Value.Bool(boolean truth) -> String.valueOf(truth);
            case Value.Text(String text) -> JsonMapper.shared().writeValueAsString(text);
            default -> org.poolscope.model.value.ValueText.repr(value, (int) LONGEST);
        };
    }

    /** A key that is put back comes last again, and an item cannot be put between others. */
    private boolean isDeletable() {
        ObjectRow selected = row;
        ObjectRow in = around;
        return selected != null && in != null && (in.stored().kind().equals("dict")
                || in.stored().kind().equals("object")
                || selected.path().name().equals(Long.toString(in.parts() - 1)));
    }

    private void bind() {
        ObjectRow selected = row;
        boolean unlocked = source.writable().get();
        boolean list = selected != null && selected.stored().kind().equals("list");
        boolean below = selected != null && selected.path().depth() > 1;
        view.can(new EditView.Can(unlocked, below, list, isDeletable()));
        ActionScope actions = tab.actions();
        actions.on("unlock", this::unlock);
        if (!unlocked) {
            actions.forget("lock");
            List.of("set", "delete", "append").forEach(actions::forget);
            return;
        }
        actions.off("unlock", "Writing to " + source.title() + " is unlocked already.");
        actions.on("lock", this::unlock);
        turn(actions, "set", below, "Select something below the root.", view::focus);
        turn(actions, "append", list, "Select a list.", view::focus);
        turn(actions, "delete", isDeletable(), "Select a key of a dict, or the last item of a list.", this::delete);
    }

    private static void turn(ActionScope actions, String id, boolean on, String reason, Runnable does) {
        if (on) {
            actions.on(id, does);
        } else {
            actions.off(id, reason);
        }
    }
}
