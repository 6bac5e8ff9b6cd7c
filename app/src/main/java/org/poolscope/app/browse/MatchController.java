package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.WaitPane;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Answers get_matching and get_flat_matching: counts the keys as a person types, then reads what fits. */
final class MatchController {
    /** More values than this are for an export. */
    private static final int MOST = 2000;

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private @Nullable Task running;
    private @Nullable MatchView shown;
    private List<String> keys = List.of();
    private String text = "";

    MatchController(Workspace workspace, OpenSource source, CopyTarget copies) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
    }

    /** A new view, its field filled with what was typed last, else with the key the tab is of. */
    MatchView view(String key, boolean flat) {
        text = text.isEmpty() ? key : text;
        MatchView view = new MatchView(text, typed -> {
            text = typed;
            count(shown, typed);
        });
        shown = view;
        drop();
        running = workspace.tasks().run("Listing keys",
                (cancel, _) -> source.source().children(DataPath.of(DataPath.EVERY), Page.ALL, cancel).entries()
                        .stream().map(Entry::name).toList(),
                found -> {
                    keys = found;
                    count(view, text);
                }, failure -> view.explain(NotePane.failure(failure, copies, () -> view(key, flat))));
        return view;
    }

    void close() {
        drop();
    }

    private void count(@Nullable MatchView view, String typed) {
        if (view == null) {
            return;
        }
        NamePattern pattern;
        try {
            pattern = NamePattern.parse(typed);
        } catch (IllegalArgumentException e) {
            view.fits(List.of(), String.valueOf(e.getMessage()));
            return;
        }
        List<String> fit = keys.stream().filter(pattern::matches).toList();
        view.fits(fit, "");
        view.pause().then(() -> read(view, fit));
    }

    private void read(MatchView view, List<String> fit) {
        drop();
        Task task = workspace.tasks().run("Reading the keys that fit",
                (cancel, progress) -> matches(fit, cancel, progress), found -> view.show(new MatchGrid(found)),
                failure -> view.explain(NotePane.failure(failure, copies, () -> read(view, fit))));
        running = task;
        view.explain(new WaitPane("Reading the keys that fit", task));
    }

    private List<MatchGrid.Match> matches(List<String> fit, Cancel cancel, Progress progress) throws SourceException {
        KeyReading reading = new KeyReading(source.source(), cancel, progress);
        List<MatchGrid.Match> matches = new ArrayList<>();
        int done = 0;
        for (String key : fit) {
            DataPath every = DataPath.of(DataPath.EVERY, key);
            for (Entry entry : source.source().children(every, Page.ALL, cancel).entries()) {
                if (matches.size() < MOST) {
                    matches.add(new MatchGrid.Match(key, entry.path().part(0), reading.valueOr(entry.path())));
                }
            }
            progress.report(++done, fit.size(), "keys");
        }
        return matches;
    }

    private void drop() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }
}
