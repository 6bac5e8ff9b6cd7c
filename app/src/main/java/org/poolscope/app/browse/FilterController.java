package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/** Finds the names that fit what is typed, after a short pause; a newer text takes the place of an older one. */
final class FilterController {
    /** More hits than this help nobody; the rest is found by typing more. */
    static final int MOST = 2000;
    private static final Duration PAUSE = Duration.millis(150);

    private final Tasks tasks;
    private final OpenSource source;
    private final Pause pause;
    private @Nullable Task running;

    FilterController(Tasks tasks, OpenSource source, Node place) {
        this.pause = new Pause(place, PAUSE);
        this.tasks = tasks;
        this.source = source;
    }

    /** Finds names; {@code found} gets the entries, or the sentence that says what is wrong with the pattern. */
    void find(String text, boolean byKey, BiConsumer<List<Entry>, String> found) {
        Task before = running;
        if (before != null) {
            before.drop();
        }
        pause.stop();
        if (text.isEmpty()) {
            return;
        }
        NamePattern pattern;
        try {
            pattern = NamePattern.parse(text);
        } catch (IllegalArgumentException e) {
            found.accept(List.of(), String.valueOf(e.getMessage()));
            return;
        }
        pause.then(() -> running = tasks.run("Filtering names",
                (cancel, progress) -> byKey ? keys(pattern, cancel) : hits(pattern, cancel, progress),
                entries -> found.accept(entries, ""), failure -> {
                    if (!(failure instanceof SourceException.Cancelled)) {
                        found.accept(List.of(), failure.what());
                    }
                }));
    }

    private List<Entry> keys(NamePattern pattern, Cancel cancel) throws SourceException {
        NameMatch match = new NameMatch(pattern, cancel);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : source.source().children(DataPath.of(DataPath.EVERY), Page.ALL, cancel).entries()) {
            if (entries.size() < MOST && match.fits(entry.name())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Entry> hits(NamePattern pattern, Cancel cancel, Progress progress) throws SourceException {
        Source asked = source.source();
        List<Entry> entries = new ArrayList<>();
        NamePattern bounded = new NameMatch(pattern, cancel).bounded();
        try (Hits hits = asked.query(new Query.ByName(DataPath.ROOT, bounded), cancel)) {
            for (Optional<Entry> hit = hits.next(); hit.isPresent() && entries.size() < MOST; hit = hits.next()) {
                entries.add(hit.get());
                progress.report(entries.size(), -1, "names");
            }
        } catch (NameMatch.Ended e) {
            throw e.why();
        }
        return entries;
    }
}
