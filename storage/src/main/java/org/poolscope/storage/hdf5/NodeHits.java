package org.poolscope.storage.hdf5;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/** The objects of a file whose names fit, group by group; links are not walked through. */
final class NodeHits implements Hits {
    private final Source source;
    private final Query.ByName query;
    private final Cancel cancel;
    private final Deque<DataPath> groups = new ArrayDeque<>();
    private final Deque<Entry> ready = new ArrayDeque<>();

    NodeHits(Source source, Query.ByName query, Cancel cancel) {
        this.source = source;
        this.query = query;
        this.cancel = cancel;
        groups.add(query.under());
    }

    @Override
    public Optional<Entry> next() throws SourceException {
        while (ready.isEmpty() && !groups.isEmpty()) {
            cancel.check("searching the file");
            for (Entry entry : source.children(groups.removeFirst(), Page.ALL, cancel).entries()) {
                if (entry.kind().equals("group")) {
                    groups.add(entry.path());
                }
                if (query.pattern().matches(entry.name())) {
                    ready.add(entry);
                }
            }
        }
        return Optional.ofNullable(ready.pollFirst());
    }

    @Override
    public void close() {
        groups.clear();
        ready.clear();
    }
}
