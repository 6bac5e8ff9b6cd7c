package org.poolscope.storage.shelf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.SessionFiles;

/** Sessions and keys whose name fits, session after session; each is opened only when its turn comes. */
final class SessionHits implements Hits {
    private final DataManager manager;
    private final SessionEntries entries;
    private final Query.ByName query;
    private final Cancel cancel;
    private final Deque<SessionFiles> ahead;
    private final Deque<Entry> ready = new ArrayDeque<>();

    SessionHits(DataManager manager, SessionEntries entries, Query.ByName query, Cancel cancel)
            throws SourceException {
        this.manager = manager;
        this.entries = entries;
        this.query = query;
        this.cancel = cancel;
        DataPath under = query.under();
        boolean all = under.depth() == 0 || under.part(0).equals(DataPath.EVERY);
        this.ahead = new ArrayDeque<>();
        for (SessionFiles files : manager.base().list().sessions()) {
            if (all || files.name().equals(under.part(0))) {
                ahead.add(files);
            }
        }
        if (ahead.isEmpty() && !all) {
            manager.existing(under.part(0)).close();
        }
    }

    @Override
    public Optional<Entry> next() throws SourceException {
        while (ready.isEmpty() && !ahead.isEmpty()) {
            cancel.check("searching the sessions");
            search(ahead.removeFirst());
        }
        return Optional.ofNullable(ready.pollFirst());
    }

    @Override
    public void close() {
        ahead.clear();
        ready.clear();
    }

    private void search(SessionFiles files) throws SourceException {
        if (query.under().depth() == 0 && query.pattern().matches(files.name())) {
            ready.add(entries.session(files));
        }
        DataPath session = DataPath.of(files.name());
        try (Session open = new Session(files, manager.setting().with(cancel))) {
            for (DbmRecord entry : open.records(new ArrayList<>())) {
                SessionKey key = open.key(entry);
                boolean below = query.under().depth() < 2 || key.text().equals(query.under().part(1));
                if (below && query.pattern().matches(key.text())) {
                    ready.add(SessionEntries.key(session, key, entry));
                }
            }
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException _) {
            // A session that cannot be read says so in the listing; it must not end the search of the others.
        }
    }
}
