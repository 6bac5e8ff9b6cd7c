package org.poolscope.model.source;

import java.util.Optional;

/** The lazy answers to a query: each is looked for only when asked for. One thread at a time. */
public interface Hits extends AutoCloseable {
    /** The next hit, empty after the last one. */
    Optional<Entry> next() throws SourceException;

    @Override
    void close();
}
