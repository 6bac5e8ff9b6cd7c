package org.poolscope.app.inspect;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.SourceException;

/** Fills a list of opcodes page by page while a person scrolls through it. */
final class OpcodesController {
    private static final int PAGE = 500;

    private final Workspace workspace;
    private final OpenSource source;
    private final DataPath path;
    private final OpcodesView view;
    private @Nullable Task running;
    private boolean wanted;

    /** For the value at a path. */
    OpcodesController(Workspace workspace, OpenSource source, DataPath path, OpcodesView view) {
        this.workspace = workspace;
        this.source = source;
        this.path = path;
        this.view = view;
        view.setOnWanted(this::want);
    }

    /** Ends the reading; nothing is added any more. */
    void close() {
        wanted = true;
        if (running != null) {
            running.drop();
        }
    }

    /** Rows ask for more while they are laid out, which is no time to change the list. */
    private void want() {
        if (!wanted) {
            wanted = true;
            workspace.tasks().later(this::read);
        }
    }

    private void read() {
        running = workspace.tasks().run("Listing the opcodes of " + path.name(),
                (cancel, _) -> source.source().instructions(path, view.next(), PAGE, cancel), this::add, this::fail);
    }

    private void add(Instructions page) {
        wanted = false;
        view.add(page.lines(), page.next());
    }

    private void fail(SourceException failure) {
        view.fail(failure.what());
    }
}
