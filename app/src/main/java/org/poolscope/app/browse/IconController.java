package org.poolscope.app.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/** Finds out which icon stands for what a person named by its path, before its tab opens. */
final class IconController {
    /** The kind of icon of what has parts and no value of its own. */
    static final String BRANCH = "folder";

    private final Workspace workspace;

    IconController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Tells the kind of icon; what cannot be looked at gets that of a key, and its tab says why. */
    void icon(OpenSource source, DataPath path, Consumer<String> then) {
        workspace.tasks().run("Looking at " + path.name(), (cancel, _) -> find(source, path, cancel), then,
                _ -> then.accept("key"));
    }

    private static String find(OpenSource source, DataPath path, Cancel cancel) throws SourceException {
        if (!path.part(0).equals(DataPath.EVERY)) {
            Map<String, Object> peek = source.source().peek(path);
            boolean isBranch = peek.get("kind") instanceof String kind && kind.equals("group");
            return isBranch ? BRANCH : TypeWords.icon(peek);
        }
        List<Entry> first = source.source().children(path, new Page(0, 1), cancel).entries();
        return first.isEmpty() ? "key" : TypeWords.icon(source.source().peek(first.getFirst().path()));
    }
}
