package org.poolscope.app.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Loaded;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Fills the inspector with what a source tells of one thing; a newer wish takes the place of an older one. */
public final class InspectorController {
    private final Workspace workspace;
    private final CopyTarget copies;
    private @Nullable Task running;
    private @Nullable OpcodesController opcodes;

    /** For one window. */
    public InspectorController(Workspace workspace, CopyTarget copies) {
        this.workspace = workspace;
        this.copies = copies;
    }

    /** Looks at what lies at a path, off the window's thread, and shows it. */
    public void inspect(OpenSource source, DataPath path) {
        Task before = running;
        if (before != null) {
            before.drop();
        }
        if (opcodes != null) {
            opcodes.close();
        }
        running = workspace.tasks().run("Looking at " + path.name(),
                (cancel, _) -> look(source, path, cancel),
                details -> workspace.inspect(new DetailsView(details, copies, opcodes(details, source, path))),
                failure -> workspace.inspect(NotePane.failure(failure, copies, () -> inspect(source, path))));
    }

    private OpcodesView opcodes(Details details, OpenSource source, DataPath path) {
        OpcodesView view = new OpcodesView(details.pickle().map(PickleFacts::opcodes).orElse(0L), copies);
        opcodes = new OpcodesController(workspace, source, path, view);
        return view;
    }

    private static Details look(OpenSource open, DataPath path, Cancel cancel) throws SourceException {
        Source source = open.source();
        Map<String, Object> peek = source.peek(path);
        cancel.check("looking");
        Map<String, Object> provenance = new LinkedHashMap<>(source.provenance(path));
        boolean value = !List.of("session", "sessions", "folder").contains(String.valueOf(peek.get("kind")));
        Value read = null;
        if (value && !Price.of(peek, provenance).isHigh()) {
            read = load(source, path, provenance, cancel);
        }
        Optional<Figures> figures = read == null ? Optional.empty() : Figures.of(read, cancel);
        return DetailsRule.of(open.location(), path, peek, provenance, read, figures);
    }

    /** The value, with what reading it shows; a pickle that cannot be read can still be looked at. */
    private static @Nullable Value load(Source source, DataPath path, Map<String, Object> provenance, Cancel cancel)
            throws SourceException {
        try {
            Loaded loaded = source.load(path, List.of(), cancel, Progress.IGNORED);
            provenance.putAll(loaded.notes());
            return loaded.value();
        } catch (SourceException.Corrupt | SourceException.Unsupported e) {
            if (!provenance.containsKey("instructions")) {
                throw e;
            }
            provenance.put("notes", List.of(e.what()));
            return null;
        }
    }
}
