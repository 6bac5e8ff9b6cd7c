package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.Every;
import org.poolscope.app.export.ExportController;
import org.poolscope.app.export.Way;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Opens an export of what the question of a tab asks for, also before any of it is read: only names are listed. */
final class KeyExportController {
    private static final String EXPORT = "export";

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final KeyModel model;
    private final MatchController matches;
    private @Nullable Task running;

    KeyExportController(Workspace workspace, OpenSource source, CopyTarget copies, KeyModel model,
            MatchController matches) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
        this.model = model;
        this.matches = matches;
    }

    /** Turns the action of a tab on, or off with the reason. */
    void bind(WorkTab tab) {
        if (model.question().get() == Question.THIS && model.session().get() == null) {
            tab.actions().off(EXPORT, "Select a session first.");
        } else {
            tab.actions().on(EXPORT, this::start);
        }
    }

    /** Lists what is to be exported and opens the tab for it. */
    void start() {
        Question question = model.question().get();
        String session = model.session().get();
        if (question == Question.THIS) {
            if (session != null) {
                ExportController.open(workspace, copies, source, List.of(DataPath.of(session, model.key())),
                        model.key(), way(question));
            }
            return;
        }
        boolean matching = question == Question.MATCHING || question == Question.FLAT;
        List<String> keys = matching ? matches.fit() : List.of(model.key());
        close();
        running = workspace.tasks().run("Listing what to export", (cancel, _) -> meant(keys, cancel),
                meant -> {
                    if (meant.stream().allMatch(every -> every.paths().isEmpty())) {
                        workspace.tell(new SourceException.NotFound("Nothing fits, so there is nothing to export.", "",
                                "Change which keys are wanted."));
                    } else {
                        ExportController.openAll(workspace, copies, meant, model.key(), way(question));
                    }
                }, workspace::tell);
    }

    void close() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }

    private List<Every> meant(List<String> keys, Cancel cancel) throws SourceException {
        List<Every> meant = new ArrayList<>();
        for (String key : keys) {
            cancel.check("listing " + key);
            meant.add(Every.of(source, DataPath.of(DataPath.EVERY, key), cancel));
        }
        return meant;
    }

    private Way way(Question question) {
        return switch (question) {
            case GET -> model.isStack() ? Way.STACK : Way.PLAIN;
            case MERGED -> Way.MERGED;
            case THIS, MATCHING, FLAT -> Way.PLAIN;
        };
    }
}
