package org.poolscope.model.stream;

import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** A reader's own places in several streams of one store, read together. Belongs to one thread. */
public interface CursorGroup extends AutoCloseable {
    /**
     * A view of each stream that has something new, in the order of the group. A stream that ends drops out silently;
     * its end also ends the waiting, so the answer may be empty before the time is over.
     *
     * @throws StreamFailure.EndOfStream if all streams have ended and nothing remains to be told, or if there are none
     */
    Map<Stream, View> read(ReadOptions options, Cancel cancel) throws SourceException;

    /** The index of the next point of each stream, of those that have ended too. */
    Map<Stream, Long> positions();

    @Override
    void close();
}
