package org.poolscope.storage.scan;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Where one scan is written: what differs from store to store. Belongs to the thread of its writer. */
public interface ScanSink {
    /** A key for a stream that nothing has yet. */
    String newStreamKey();

    /**
     * Stores the document and the state of the scan as one change.
     *
     * @throws StreamFailure.ScanNotFound if the scan has been deleted
     */
    void put(ScanDocument document, ScanState state) throws SourceException;

    /** Adds an entry to a stream; may return before it has arrived, and tell a failure at a later call. */
    void add(String streamKey, StreamEntry entry) throws SourceException;

    /** Ends a stream of {@code length} points, or takes its end from what is there; returns its length. */
    long seal(String streamKey, long length) throws SourceException;

    /** Waits until everything has arrived. */
    void join() throws SourceException;

    /** Lets go of what it holds; the scan is closed. */
    void end();
}
