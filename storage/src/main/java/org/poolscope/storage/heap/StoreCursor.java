package org.poolscope.storage.heap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.page.HeapFault;

/**
 * Follows what is at a place: tells its value at first and after each change of it, of whatever process. Changes that come
 * within {@value #PAUSE} ns of each other are told as one. A place where nothing is (yet, or any more) is none.
 */
final class StoreCursor implements Cursor {
    private static final long PAUSE = 5_000_000;
    private static final String NEVER_TOLD = "";

    private final ObjectStore store;
    private final DataPath path;
    private final Cancel closed;
    private long sequence = -1;
    private String told = NEVER_TOLD;
    private long index;
    private volatile boolean ended;

    StoreCursor(ObjectStore store, DataPath path, long from, Cancel closed) {
        this.store = store;
        this.path = path;
        this.index = from;
        this.closed = closed;
    }

    @Override
    public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            cancel.check("following " + path);
            if (ended || closed.isCancelled()) {
                throw new SourceException.Cancelled("Stopped: following " + path + ".", store.path().toString());
            }
            Optional<Value> changed = changed(cancel);
            if (changed.isPresent()) {
                return Optional.of(new View(index++, List.of(changed.get()), 0));
            }
            if (System.nanoTime() - end >= 0) {
                return Optional.empty();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void close() {
        ended = true;
    }

    /** The value, if it is another than was told last; looked at only when the store has changed at all. */
    private Optional<Value> changed(Cancel cancel) throws SourceException {
        long now = store.sequence();
        if (now == sequence) {
            return Optional.empty();
        }
        Value value = value(cancel);
        sequence = now;
        String text = TaggedForm.text(value);
        if (text.equals(told)) {
            return Optional.empty();
        }
        told = text;
        return Optional.of(value);
    }

    private Value value(Cancel cancel) throws SourceException {
        try {
            return store.look(pages -> new CellValue(pages, cancel).of(StorePath.cell(pages, path)));
        } catch (HeapFault e) {
            if (e.failure() instanceof SourceException.NotFound) {
                return Value.None.NONE;
            }
            throw e.failure();
        }
    }
}
