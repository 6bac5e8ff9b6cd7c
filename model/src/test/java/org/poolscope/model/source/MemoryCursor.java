package org.poolscope.model.source;

import java.time.Duration;
import java.util.Optional;

/** Follows the versions of one value of a {@link MemoryStore}. */
final class MemoryCursor implements Cursor {
    private final MemoryStore store;
    private final DataPath path;
    private final Cancel sourceClosed;
    private long next;
    private boolean closed;

    MemoryCursor(MemoryStore store, DataPath path, long from, Cancel sourceClosed) {
        this.store = store;
        this.path = path;
        this.next = from;
        this.sourceClosed = sourceClosed;
    }

    @Override
    public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
        Optional<View> view = store.await(path, next, timeout, cancel, sourceClosed);
        if (closed || sourceClosed.isCancelled()) {
            throw new SourceException.Unreachable("The source has been closed.", path.toString(), "Open it again.",
                    null);
        }
        view.ifPresent(arrived -> next = arrived.index() + arrived.values().size());
        return view;
    }

    @Override
    public void close() {
        closed = true;
    }
}
