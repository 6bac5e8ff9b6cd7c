package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.DiskFailure;

/**
 * Follows a folder of sessions: tells by name which appeared, changed or went. The system's folder watch makes it quick;
 * looking again every second finds what the watch does not see, such as network drives and mapped files.
 */
final class SessionCursor implements Cursor {
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000;
    private static final long WAIT_MILLIS = 100;

    private final BasePath base;
    private final Cancel closed;
    private final Optional<String> only;
    private final WatchService watch;
    private Map<String, SessionStamp> seen;
    private long index;
    private long lookedAt;

    private SessionCursor(BasePath base, Optional<String> only, Cancel closed, WatchService watch)
            throws SourceException {
        this.base = base;
        this.only = only;
        this.closed = closed;
        this.watch = watch;
        this.seen = SessionStamp.all(base);
        this.lookedAt = System.nanoTime();
    }

    /** Begins to follow all sessions or, if the path names one, that one. */
    static SessionCursor of(BasePath base, DataPath path, Cancel closed) throws SourceException {
        boolean all = path.depth() == 0 || path.part(0).equals(DataPath.EVERY);
        Path folder = base.folder();
        try {
            WatchService watch = folder.getFileSystem().newWatchService();
            try {
                folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
                return new SessionCursor(base, all ? Optional.empty() : Optional.of(path.part(0)), closed, watch);
            } catch (IOException | SourceException e) {
                watch.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }

    @Override
    public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            checkStopped(cancel);
            List<Value> changes = changes();
            if (!changes.isEmpty()) {
                View view = new View(index, changes, 0);
                index += changes.size();
                return Optional.of(view);
            }
            if (!await(end, cancel)) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException _) {
            // A watch that cannot be ended watches nothing that matters any more.
        }
    }

    private void checkStopped(Cancel cancel) throws SourceException.Cancelled {
        cancel.check("following " + base.title());
        closed.check("following " + base.title());
    }

    private List<Value> changes() throws SourceException {
        Map<String, SessionStamp> now = SessionStamp.all(base);
        List<Value> changes = new ArrayList<>();
        now.forEach((name, stamp) -> {
            SessionStamp before = seen.get(name);
            if (!stamp.equals(before)) {
                add(changes, name, before == null ? SessionChange.Kind.APPEARED : SessionChange.Kind.CHANGED);
            }
        });
        seen.keySet().stream().filter(name -> !now.containsKey(name))
                .forEach(name -> add(changes, name, SessionChange.Kind.WENT));
        seen = now;
        lookedAt = System.nanoTime();
        return changes;
    }

    private void add(List<Value> changes, String name, SessionChange.Kind kind) {
        if (only.isEmpty() || only.get().equals(name)) {
            changes.add(new SessionChange(name, kind).toValue());
        }
    }

    /** Waits until it is worth looking again; false once the time is over. */
    private boolean await(long end, Cancel cancel) throws SourceException {
        try {
            while (true) {
                long now = System.nanoTime();
                if (end - now <= 0) {
                    return false;
                }
                if (now - lookedAt > LOOK_AGAIN_NANOS) {
                    return true;
                }
                WatchKey key = watch.poll(Math.min(WAIT_MILLIS, (end - now) / 1_000_000 + 1), TimeUnit.MILLISECONDS);
                checkStopped(cancel);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                    return true;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: following " + base.title() + ".", "");
        }
    }
}
