package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.inspect.WaitPane;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Work;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/** Answers get_matching and get_flat_matching: counts the keys as a person types, then reads what fits. */
final class MatchController {
    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final ValueController one;
    private @Nullable Task running;
    private List<String> keys = List.of();
    private List<String> fit = List.of();
    private String text = "";

    /** {@code one} shows the value of the chosen row. */
    MatchController(Workspace workspace, OpenSource source, CopyTarget copies, ValueController one) {
        this.one = one;
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
    }

    /** A new view, its field filled with what was typed last, else with the key the tab is of. */
    MatchView view(String key) {
        text = text.isEmpty() ? key : text;
        MatchView view = new MatchView(text);
        view.setOnTyped(typed -> {
            text = typed;
            count(view, typed);
        });
        keys = List.of();
        count(view, text);
        return view;
    }

    /** What was typed last, empty before. */
    String pattern() {
        return text;
    }

    /** Takes a pattern as if it had been typed. */
    void recall(String pattern) {
        text = pattern;
    }

    /** The keys that fit what was typed last, as far as they are counted. */
    List<String> fit() {
        return fit;
    }

    void close() {
        drop();
    }

    /** What was counted: every key of the source, and those that fit. */
    private record Counted(List<String> keys, List<String> fit) {}

    private void count(MatchView view, String typed) {
        drop();
        view.pause().stop();
        fit = List.of();
        NamePattern pattern;
        try {
            pattern = NamePattern.parse(typed);
        } catch (IllegalArgumentException e) {
            view.refuse(String.valueOf(e.getMessage()));
            return;
        }
        List<String> known = keys;
        running = workspace.tasks().run("Counting the keys that fit", (cancel, _) -> {
            List<String> all = known.isEmpty() ? every(cancel) : known;
            return new Counted(all, new NameMatch(pattern, cancel).fitting(all));
        }, found -> {
            keys = found.keys();
            fit = found.fit();
            view.fits(fit.size());
            view.pause().then(() -> plan(view, found.fit()));
        }, failure -> {
            view.refuse(failure.what());
            view.explain(NotePane.failure(failure, copies, () -> count(view, typed)));
        });
    }

    private List<String> every(Cancel cancel) throws SourceException {
        return source.source().children(DataPath.of(DataPath.EVERY), Page.ALL, cancel).entries().stream()
                .map(Entry::name).toList();
    }

    /** What was found: the values, or only what they would cost. */
    private record Found(MatchPlan plan, @Nullable List<MatchGrid.Match> values) {}

    private void plan(MatchView view, List<String> fitting) {
        start(view, fitting, (cancel, progress) -> {
            MatchPlan plan = MatchPlan.of(source.source(), fitting, cancel, progress);
            return plan.price().isHigh() ? new Found(plan, null) : read(plan).run(cancel, progress);
        });
    }

    private Work<Found> read(MatchPlan plan) {
        return (cancel, progress) -> new Found(plan, plan.read(source.source(), cancel, progress));
    }

    private void start(MatchView view, List<String> fitting, Work<Found> work) {
        drop();
        Task task = workspace.tasks().run("Reading the keys that fit", work, found -> found(view, fitting, found),
                failure -> view.explain(NotePane.failure(failure, copies, () -> plan(view, fitting))));
        running = task;
        view.explain(new WaitPane("Reading the keys that fit", task));
    }

    private void found(MatchView view, List<String> fitting, Found found) {
        MatchPlan plan = found.plan();
        if (found.values() != null) {
            view.show(new MatchGrid(new ArrayList<>(found.values())), plan.more(), one.place(),
                    match -> one.show(match.key() + " of " + match.session(), match.value()));
            return;
        }
        view.explain(NotePane.price("What fits", plan.price(), () -> start(view, fitting, read(plan)),
                () -> start(view, fitting, read(plan.free())),
                () -> view.explain(Parts.empty("key", "What fits was not read."))));
    }

    private void drop() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }
}
