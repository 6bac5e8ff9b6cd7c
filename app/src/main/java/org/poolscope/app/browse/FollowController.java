package org.poolscope.app.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Watches a source and tells what has changed at its top; goes on by itself when the source was away for a while. */
final class FollowController {
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Tasks tasks;
    private final OpenSource source;
    private final Heard heard;
    private @Nullable Task running;

    /**
     * What has changed.
     *
     * @param seen
     *            what appeared or was written to, as it is now
     * @param gone
     *            what is there no more
     * @param now
     *            what the source says of itself now
     * @param missed
     *            whether more may have changed than this tells
     */
    record Change(List<Entry> seen, Set<DataPath> gone, Description now, boolean missed) {
        Change {
            seen = List.copyOf(seen);
            gone = Set.copyOf(gone);
        }
    }

    /** Hears of it on the window's thread. */
    interface Heard {
        /** Something changed. */
        void changed(Change change);

        /** Nothing new is seen for now, told once until it is again. */
        void interrupted(SourceException failure);

        /** What is new is seen again. */
        void resumed();
    }

    FollowController(Tasks tasks, OpenSource source, Heard heard) {
        this.tasks = tasks;
        this.source = source;
        this.heard = heard;
    }

    /** Begins; does nothing for a source that cannot be followed. */
    void begin() {
        if (!source.description().can(Capability.FOLLOW) || !source.description().kind().equals("sessions")) {
            return;
        }
        Task task = tasks.follow("Following " + source.title(), (cancel, _) -> follow(cancel),
                failure -> heard.interrupted(explained(failure, "Open it again to see what is new.")));
        running = task;
        tasks.settled(task);
    }

    /** Ends for good. */
    void close() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean follow(Cancel cancel) throws SourceException {
        Backoff backoff = new Backoff();
        while (true) {
            try (Cursor cursor = source.source().follow(DataPath.ROOT, 0)) {
                boolean again = backoff.isRunning();
                tell(new Change(List.of(), Set.of(), source.source().describe(), again));
                if (again) {
                    tasks.later(heard::resumed);
                }
                backoff.reset();
                read(cursor, cancel);
            } catch (SourceException failure) {
                if (!mayPass(failure)) {
                    throw failure;
                }
                if (!backoff.isRunning()) {
                    SourceException told = explained(failure, "Poolscope goes on trying and says when it is back.");
                    tasks.later(() -> heard.interrupted(told));
                }
                backoff.await(cancel);
            }
        }
    }

    private void read(Cursor cursor, Cancel cancel) throws SourceException {
        while (true) {
            cancel.check("following");
            Optional<View> view = cursor.read(WAIT, cancel);
            if (view.isPresent()) {
                tell(change(view.get()));
            }
        }
    }

    private void tell(Change change) {
        tasks.later(() -> heard.changed(change));
    }

    private Change change(View view) throws SourceException {
        List<Entry> seen = new ArrayList<>();
        Set<DataPath> gone = new HashSet<>();
        for (Value value : view.values()) {
            if (value instanceof Container.Mapping change
                    && change.get("session").orElse(null) instanceof Value.Text(String name)) {
                boolean went = change.get("change").orElse(null) instanceof Value.Text(String what)
                        && what.equals("went");
                DataPath path = DataPath.of(name);
                Optional<Entry> entry = went ? Optional.empty() : look(path);
                entry.ifPresentOrElse(seen::add, () -> gone.add(path));
            }
        }
        return new Change(seen, gone, source.source().describe(), view.expired() > 0);
    }

    /** A session as a listing would tell of it; empty if it has gone meanwhile. */
    private Optional<Entry> look(DataPath path) throws SourceException {
        Map<String, Object> detail = new LinkedHashMap<>();
        try {
            Map<String, Object> peek = source.source().peek(path);
            Optional.ofNullable(peek.get("length")).ifPresent(keys -> detail.put("keys", keys));
            Optional.ofNullable(peek.get("bytes")).ifPresent(bytes -> detail.put("bytes", bytes));
        } catch (SourceException.NotFound _) {
            return Optional.empty();
        } catch (SourceException.Cancelled stopped) {
            throw stopped;
        } catch (SourceException failure) {
            detail.put("problem", failure.what());
        }
        return Optional.of(new Entry(path, "session", path.name(), detail));
    }

    /** Whether the same may work in a while: not what is damaged, not known here, or stopped by a person. */
    private static boolean mayPass(SourceException failure) {
        return switch (failure) {
            case SourceException.Unreachable _,SourceException.TimedOut _,SourceException.NotFound _,SourceException.Denied _,SourceException.Locked _,SourceException.Full _ ->
                true;
            case SourceException.Corrupt _,SourceException.Unsupported _,SourceException.Cancelled _ -> false;
        };
    }

    private SourceException explained(SourceException failure, String remedy) {
        return failure instanceof SourceException.Cancelled
                ? failure
                : new SourceException.Unreachable("What is new here does not show any more. " + failure.what(),
                        source.title(), remedy, failure);
    }
}
