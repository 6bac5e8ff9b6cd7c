package org.poolscope.storage.shelf;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.dbm.SessionFiles;

/**
 * A session that several processes may share: every call takes the session's lock, opens the files, works, closes them
 * and frees the lock, whether or not the work succeeds. Safe for several threads.
 *
 * <p>It excludes every other locking session of Poolscope on the same files. Python's own LockingSession keeps its lock
 * in a process of its own and does not see this one; there, SQLite files are safe because each store is a transaction,
 * and files of other kinds must not be written by Python at the same time.
 */
public final class LockingSession {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BasePath base;
    private final Opening opening;
    private final String name;
    private final SessionLock lock;
    private final Cancel cancel;

    LockingSession(BasePath base, String name, Opening opening, Cancel cancel) {
        this.base = base;
        this.name = name;
        this.lock = new SessionLock(base.folder().resolve(name), PATIENCE);
        this.opening = opening;
        this.cancel = cancel;
    }

    /** Opens or makes the session; called under the lock. */
    interface Opening {
        /** The open session. */
        Session open() throws SourceException;
    }

    /** The name of the session. */
    public String name() {
        return name;
    }

    /** The value of a key, empty if the session does not have it. */
    public Optional<Value> get(String key) throws SourceException {
        return locked(session -> session.get(key));
    }

    /** Stores a value under a key. */
    public void set(String key, Value value) throws SourceException {
        requireWritable();
        locked(session -> {
            session.set(key, value);
            return key;
        });
    }

    /**
     * Replaces a value by one made from it, and nobody else gets in between.
     *
     * @param missing what to begin with if there is no value yet
     * @return the new value
     */
    public Value update(String key, Value missing, UnaryOperator<Value> change) throws SourceException {
        requireWritable();
        return locked(session -> {
            Value changed = change.apply(session.get(key).orElse(missing));
            session.set(key, changed);
            return changed;
        });
    }

    /** Removes a key; {@code false} if it was not there. */
    boolean remove(String key) throws SourceException {
        requireWritable();
        return locked(session -> session.remove(key));
    }

    /** What is refused in any case leaves no lock file behind. */
    private void requireWritable() throws SourceException {
        Optional<SessionFiles> files = base.find(name);
        if (files.isPresent()) {
            files.get().requireWritable();
        }
    }

    private interface Work<T> {
        T on(Session session) throws SourceException;
    }

    private <T> T locked(Work<T> work) throws SourceException {
        return lock.hold(() -> {
            try (Session session = opening.open()) {
                return work.on(session);
            }
        }, cancel);
    }
}
