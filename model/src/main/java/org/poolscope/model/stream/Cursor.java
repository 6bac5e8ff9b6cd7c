package org.poolscope.model.stream;

import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** A reader's own place in a stream; reading removes nothing. Belongs to one thread. */
public interface Cursor extends AutoCloseable {
    /**
     * What is new, behind what has been read before.
     *
     * @return empty if nothing came in time, or if there is nothing and the read does not wait
     * @throws StreamFailure.EndOfStream if the stream has ended and nothing remains to be told; then also on every later
     *                                   read
     * @throws StreamFailure.BegunAnew   once, if the stream was deleted and made anew
     */
    Optional<View> read(ReadOptions options, Cancel cancel) throws SourceException;

    /** The index of the next point to be read. */
    long position();

    @Override
    void close();
}
