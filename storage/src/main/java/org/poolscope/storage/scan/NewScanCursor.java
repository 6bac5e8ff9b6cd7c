package org.poolscope.storage.scan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Value;

/** Follows a store: tells each scan that is made from now on. */
final class NewScanCursor implements Cursor {
    private final DataStore store;
    private final Cancel closed;
    private String since;
    private long index;

    NewScanCursor(DataStore store, Cancel closed) throws SourceException {
        this.store = store;
        this.closed = closed;
        this.since = store.search(List.of(), Cancel.NEVER).timetag();
    }

    @Override
    public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
        try {
            ScanTag scan = store.nextScan(Optional.of(since), ReadOptions.within(timeout),
                    () -> closed.isCancelled() || cancel.isCancelled());
            since = scan.timetag();
            View view = new View(index, List.of(new Value.Reference("scan", scan.key())), 0);
            index++;
            return Optional.of(view);
        } catch (StreamFailure.NoScanAvailable _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
