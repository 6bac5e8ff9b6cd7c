package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** Opens sources beside the window, shows why one cannot be, opens them anew for writing, and closes them. */
final class OpeningController {
    private final WorkspaceController workspace;
    private final Sources known;
    private final SourcesModel sources;
    private final EveryPart parts;
    private final WindowNotes notes;
    private final PresenceController presence;
    private Ahead ahead;

    /** Lets the parts hear of each source that is opened. */
    OpeningController(WorkspaceController workspace, Sources known, SourcesModel sources, EveryPart parts,
            Regions regions) {
        this.workspace = workspace;
        this.known = known;
        this.sources = sources;
        this.parts = parts;
        notes = regions.notes();
        presence = new PresenceController(workspace, regions.work().notes(), parts::back);
        ahead = new Ahead(known, List.of());
    }

    /** Takes from now on what is already open, or being opened, from there. */
    void take(Ahead begun) {
        ahead = begun;
    }

    /** Whether the source of a location is open. */
    boolean isOpen(Location location) {
        return sources.at(OpenSource.shown(location.at(DataPath.ROOT))).isPresent();
    }

    /** Opens what a person typed; {@code after} runs once it is open or has failed. */
    void open(String address, Runnable after) {
        try {
            open(Location.parse(address), after);
        } catch (IllegalArgumentException e) {
            after.run();
            workspace.tell(new SourceException.NotFound(String.valueOf(e.getMessage()), address, ""));
        }
    }

    /** Opens a location and tells what goes wrong; {@code after} runs once it is open or has failed. */
    void open(Location location, Runnable after) {
        open(location, after, failure -> {
            if (isServer(location)) {
                showWhyClosed(location, failure);
            } else {
                workspace.tell(failure);
            }
        });
    }

    /** Opens a location; {@code failed} hears why it cannot be, {@code after} runs in any case. */
    void open(Location location, Runnable after, Consumer<SourceException> failed) {
        obtain(location.at(DataPath.ROOT), source -> {
            arrive(source, location.path());
            after.run();
        }, failure -> {
            failed.accept(failure);
            after.run();
        });
    }

    /** Opens a source behind whatever is looked at now; {@code failed} hears why it cannot be, {@code after} runs in any case. */
    void openBehind(Location location, Runnable after, Consumer<SourceException> failed) {
        obtain(location.at(DataPath.ROOT), _ -> after.run(), failure -> {
            failed.accept(failure);
            after.run();
        });
    }

    /** Shows a tab that says why a place is not open, and how to get in. */
    void showWhyClosed(Location location, SourceException failure) {
        notes.remember(failure);
        EntranceController.show(workspace, known, location, failure);
    }

    /** Whether the way to a place leads over a server that is gone to stage by stage. */
    private static boolean isServer(Location location) {
        return location.scheme().startsWith("http");
    }

    private void arrive(OpenSource source, DataPath path) {
        sources.chosen().set(source);
        if (path.depth() > 0) {
            workspace.select(source, path);
        }
    }

    /** Hands over the source at a place without a path inside, also one that was open before. */
    private void obtain(Location top, Consumer<OpenSource> then, Consumer<SourceException> failed) {
        Optional<OpenSource> there = sources.at(OpenSource.shown(top));
        if (there.isPresent()) {
            then.accept(there.get());
            return;
        }
        Consumer<OpenSource> arrived = opened -> arrived(opened, then);
        Optional<OpenSource> ready = ahead.ready(top);
        if (ready.isPresent()) {
            arrived.accept(ready.get());
            return;
        }
        workspace.tasks().run("Opening " + Location.withoutPassword(top.source()), (_, _) -> ahead.open(known, top),
                arrived, failed);
    }

    /** Somebody impatient may have asked twice: the one that came first stays. */
    private void arrived(OpenSource opened, Consumer<OpenSource> then) {
        Optional<OpenSource> there = sources.at(opened.location());
        if (there.isPresent()) {
            end(opened.title(), opened.source());
            then.accept(there.get());
            return;
        }
        sources.add(opened);
        parts.opened(opened);
        if (isServer(opened.location())) {
            presence.watch(opened);
        }
        then.accept(opened);
    }

    /** Opens a source anew for writing, or for reading only; {@code then} runs once that is so. */
    void reopen(OpenSource source, boolean forWriting, Runnable then) {
        OpenOptions how = forWriting ? OpenOptions.WRITABLE : OpenOptions.READ_ONLY;
        workspace.tasks().run((forWriting ? "Unlocking " : "Locking ") + source.title(), (_, _) -> {
            Source next = known.open(source.location(), how);
            return new Reopened(next, next.describe());
        }, opened -> {
            end(source.title(), source.replace(opened.source(), opened.description(), forWriting));
            then.run();
        }, workspace::tell);
    }

    private record Reopened(Source source, Description description) {}

    /** Takes a source out and closes it. */
    void close(OpenSource source) {
        presence.forget(source);
        sources.remove(source);
        end(source.title(), source.source());
    }

    private void end(String title, Source source) {
        workspace.tasks().run("Closing " + title, (_, _) -> {
            source.close();
            return title;
        }, _ -> {}, workspace::tell);
    }
}
