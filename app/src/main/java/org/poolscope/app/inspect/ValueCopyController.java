package org.poolscope.app.inspect;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.ValueText;

/** Copies values as text. A large one is written out beside the window, and refused when no clipboard should hold it. */
final class ValueCopyController {
    /** Longer texts choke the programs they are pasted into; half a text would be taken for the whole. */
    static final int MOST_CHARACTERS = 10_000_000;

    private final Workspace workspace;
    private final CopyTarget copies;
    private @Nullable Task running;

    ValueCopyController(Workspace workspace, CopyTarget copies) {
        this.workspace = workspace;
        this.copies = copies;
    }

    /** Copies what {@code name} shows, or says why not. */
    void copy(String name, Copied what) {
        Task before = running;
        if (before != null) {
            before.drop();
        }
        switch (what) {
            case Copied.Text(String text) -> copies.copy(text);
            case Copied.Whole(var value) -> running = workspace.tasks().run("Copying " + name,
                    (_, _) -> ValueText.repr(value, MOST_CHARACTERS + 1), text -> finish(name, text),
                    workspace::tell);
        }
    }

    private void finish(String name, String text) {
        if (text.length() > MOST_CHARACTERS) {
            workspace.tell(new SourceException.Unsupported("This is longer than " + Counts.grouped(MOST_CHARACTERS)
                    + " characters and was not copied.", name, "Copy a part of it, or take it whole with Export…."));
        } else {
            copies.copy(text);
        }
    }
}
