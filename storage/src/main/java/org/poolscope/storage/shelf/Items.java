package org.poolscope.storage.shelf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.SessionFiles;

/**
 * All items of all sessions, one file after the other; each value is read when it is asked for and then forgotten. Not
 * for several threads.
 */
public final class Items implements AutoCloseable {
    private final Deque<SessionFiles> ahead;
    private final Setting setting;
    private final Deque<DbmRecord> keys = new ArrayDeque<>();
    private final List<SessionProblem> problems;
    private @Nullable Session current;

    /** The items of these sessions; {@code problems} says which others cannot even be opened. */
    Items(List<SessionFiles> sessions, Setting setting, List<SessionProblem> problems) {
        this.ahead = new ArrayDeque<>(sessions);
        this.problems = new ArrayList<>(problems);
        this.setting = setting;
    }

    /** One item: in which session, under which key, what. */
    public record Item(String session, SessionKey key, Value value) {}

    /** The next item that can be read, empty after the last. */
    public Optional<Item> next() throws SourceException {
        while (current != null || !ahead.isEmpty()) {
            setting.cancel().check("reading all items");
            if (current == null || keys.isEmpty()) {
                openNext();
            } else {
                Optional<Item> item = read(current, keys.removeFirst());
                if (item.isPresent()) {
                    return item;
                }
            }
        }
        return Optional.empty();
    }

    /** What could not be read so far. */
    public List<SessionProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() throws SourceException {
        ahead.clear();
        keys.clear();
        try (Session _ = current) {
            current = null;
        }
    }

    private void openNext() throws SourceException {
        try (Session _ = current) {
            current = null;
        }
        SessionFiles files = ahead.pollFirst();
        if (files == null) {
            return;
        }
        Session next = new Session(files, setting);
        current = next;
        try {
            var listing = next.opened().list();
            keys.addAll(listing.records());
            listing.damages().forEach(damage -> problems.add(new SessionProblem(files.name(), damage)));
        } catch (SourceException e) {
            problems.add(new SessionProblem(files.name(), e));
        }
    }

    private Optional<Item> read(Session session, DbmRecord entry) throws SourceException.Cancelled {
        SessionKey key = null;
        try {
            key = session.key(entry);
            return Optional.of(new Item(session.name(), key, session.value(entry)));
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            problems.add(new SessionProblem(session.name(), Optional.ofNullable(key), e));
            return Optional.empty();
        }
    }
}
