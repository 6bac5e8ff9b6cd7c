package org.poolscope.storage.scan;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Writes the scan {@code key} into an embedded store. */
record MemSink(MemScanStore store, String key) implements ScanSink {
    @Override
    public String newStreamKey() {
        return store.scans().newStreamKey();
    }

    @Override
    public void put(ScanDocument document, ScanState state) throws SourceException {
        store.enter(Cancel.NEVER);
        if (!store.scans().change(key, document, state)) {
            throw new StreamFailure.ScanNotFound(key);
        }
    }

    @Override
    public void add(String streamKey, StreamEntry entry) throws SourceException {
        store.enter(Cancel.NEVER);
        store.log().add(streamKey, entry);
    }

    @Override
    public long seal(String streamKey, long length) throws SourceException {
        add(streamKey, StreamEntry.seal(length));
        return length;
    }

    @Override
    public void join() {
        // Everything arrives at once.
    }

    @Override
    public void end() {
        // Nothing is held.
    }
}
