package org.poolscope.app.browse.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;

/** Takes changes of sources back and makes them again, the last one first. */
public final class UndoController {
    private static final int MOST = 100;

    private final Workspace workspace;
    private final ActionScope scope;
    private final Consumer<OpenSource> changed;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    /** Binds undo and redo in {@code scope}; {@code changed} hears of the source that a step has changed. */
    public UndoController(Workspace workspace, ActionScope scope, Consumer<OpenSource> changed) {
        this.workspace = workspace;
        this.scope = scope;
        this.changed = changed;
    }

    /** A change was made. */
    public void add(Change change) {
        done.push(change);
        if (done.size() > MOST) {
            done.removeLast();
        }
        undone.clear();
        bind();
    }

    /** A source is closed: what was done in it cannot be taken back here any more, nor what was done elsewhere with it. */
    public void forget(OpenSource source) {
        done.removeIf(change -> change.sources().contains(source));
        undone.removeIf(change -> change.sources().contains(source));
        bind();
    }

    private void bind() {
        if (done.isEmpty()) {
            scope.forget("undo");
        } else {
            scope.on("undo", "Undo: " + done.peek().words(), () -> step(done, undone, true));
        }
        if (undone.isEmpty()) {
            scope.forget("redo");
        } else {
            scope.on("redo", "Redo: " + undone.peek().words(), () -> step(undone, done, false));
        }
    }

    private void step(Deque<Change> from, Deque<Change> to, boolean back) {
        Change change = from.poll();
        if (change == null) {
            return;
        }
        bind();
        workspace.tasks().run((back ? "Taking back: " : "Making again: ") + change.words(), (_, _) -> {
            (back ? change.back() : change.again()).run();
            return change;
        }, made -> {
            to.push(made);
            bind();
            made.sources().forEach(changed);
        }, failure -> {
            if (workspace.sources().containsAll(change.sources())) {
                from.push(change);
                bind();
            }
            workspace.tell(failure);
        });
    }
}
