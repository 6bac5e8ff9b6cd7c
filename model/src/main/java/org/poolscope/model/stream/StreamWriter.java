package org.poolscope.model.stream;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Writes one stream of a scan. Belongs to the thread of its {@link ScanWriter}. */
public interface StreamWriter {
    /** Names the stream within the store. */
    String key();

    /**
     * Sends one point: a number or array of the declared type and shape, or any plain value where the stream holds JSON.
     *
     * @throws StreamFailure.NotAllowed if it is of another type or shape, or the stream is sealed or not prepared yet
     */
    void send(Value point) throws SourceException;

    /** Sends several points as one entry, at least one; else as {@link #send(Value)}. */
    void send(Points points) throws SourceException;

    /**
     * Waits until everything that was sent to the scan has arrived. A point may be on its way when {@link #send} returns;
     * what failed then is told here, or by the next call.
     */
    void join() throws SourceException;

    /** Ends the stream and returns its length; a second time changes nothing. */
    long seal() throws SourceException;
}
