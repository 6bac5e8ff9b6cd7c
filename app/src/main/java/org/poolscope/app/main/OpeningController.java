package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** Opens sources beside the window, opens them anew for writing, and closes them. */
final class OpeningController {
    private final Tasks tasks;
    private final Sources known;
    private final SourcesModel sources;
    private final Consumer<SourceException> tell;
    private Ahead ahead;

    /** {@code tell} hears what goes wrong where nobody else does. */
    OpeningController(Tasks tasks, Sources known, SourcesModel sources, Consumer<SourceException> tell) {
        this.tasks = tasks;
        this.known = known;
        this.sources = sources;
        this.tell = tell;
        ahead = new Ahead(known, List.of());
    }

    /** Takes from now on what is already open, or being opened, from there. */
    void take(Ahead begun) {
        ahead = begun;
    }

    /**
     * Opens the source at a place.
     *
     * @param top the place, without a path inside
     * @param added hears of a source that was not open before, once it is among the others
     * @param then gets the source, also one that was open before
     * @param failed hears why it cannot be opened
     */
    void open(Location top, Consumer<OpenSource> added, Consumer<OpenSource> then, Consumer<SourceException> failed) {
        Optional<OpenSource> there = sources.at(OpenSource.shown(top));
        if (there.isPresent()) {
            then.accept(there.get());
            return;
        }
        Consumer<OpenSource> arrived = opened -> arrived(opened, added, then);
        Optional<OpenSource> ready = ahead.ready(top);
        if (ready.isPresent()) {
            arrived.accept(ready.get());
            return;
        }
        tasks.run("Opening " + Location.withoutPassword(top.source()), (_, _) -> ahead.open(known, top), arrived,
                failed);
    }

    /** Somebody impatient may have asked twice: the one that came first stays. */
    private void arrived(OpenSource opened, Consumer<OpenSource> added, Consumer<OpenSource> then) {
        Optional<OpenSource> there = sources.at(opened.location());
        if (there.isPresent()) {
            close(opened.title(), opened.source());
            then.accept(there.get());
            return;
        }
        sources.add(opened);
        added.accept(opened);
        then.accept(opened);
    }

    /** Opens a source anew for writing, or for reading only; {@code then} runs once that is so. */
    void reopen(OpenSource source, boolean forWriting, Runnable then) {
        OpenOptions how = forWriting ? OpenOptions.WRITABLE : OpenOptions.READ_ONLY;
        tasks.run((forWriting ? "Unlocking " : "Locking ") + source.title(), (_, _) -> {
            Source next = known.open(source.location(), how);
            return new Reopened(next, next.describe());
        }, opened -> {
            close(source.title(), source.replace(opened.source(), opened.description(), forWriting));
            then.run();
        }, tell);
    }

    private record Reopened(Source source, Description description) {}

    /** Takes a source out and closes it. */
    void close(OpenSource source) {
        sources.remove(source);
        close(source.title(), source.source());
    }

    private void close(String title, Source source) {
        tasks.run("Closing " + title, (_, _) -> {
            source.close();
            return title;
        }, _ -> {}, tell);
    }
}
