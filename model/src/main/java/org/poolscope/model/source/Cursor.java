package org.poolscope.model.source;

import java.time.Duration;
import java.util.Optional;

/** A reader's own place in something that grows. One cursor belongs to one thread. */
public interface Cursor extends AutoCloseable {
    /**
     * Waits until there is something new, at most {@code timeout}.
     *
     * @return what arrived, empty if nothing did in time
     * @throws SourceException if the source ended, went away or the reading was cancelled
     */
    Optional<View> read(Duration timeout, Cancel cancel) throws SourceException;

    @Override
    void close();
}
