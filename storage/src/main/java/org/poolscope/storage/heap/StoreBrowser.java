package org.poolscope.storage.heap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageReader;

/** Looks at a store for somebody who shows it while others change it. Every answer is of one moment. */
public final class StoreBrowser {
    private static final long PAUSE = 5_000_000;
    private static final NameSearch.Limits LIMITS = new NameSearch.Limits(2000, 500_000);

    private final ObjectStore store;

    /** For an open store, which stays with who opened it. */
    public StoreBrowser(ObjectStore store) {
        this.store = store;
    }

    /** Some of what is in the dict or list at a path; nothing in anything else. */
    public StoredRows rows(DataPath path, Page page) throws SourceException {
        return look(pages -> {
            CellListing found = CellListing.of(pages, path, page);
            return new StoredRows(found.cells().stream().map(cell -> RowForm.of(pages, cell)).toList(), found.total());
        });
    }

    /** What is at a path; empty where nothing is. */
    public Optional<StoredRow> row(DataPath path) throws SourceException {
        try {
            return Optional.of(look(pages -> RowForm.of(pages, StorePath.find(pages, path))));
        } catch (SourceException.NotFound _) {
            return Optional.empty();
        }
    }

    /**
     * Keys and fields whose names fit, nearest to the root first; a store with very many is not searched to its end.
     *
     * @param pattern asked in this thread
     */
    public FoundNames find(NamePattern pattern, Cancel cancel) throws SourceException {
        Optional<StoredRow> top = row(DataPath.of(StorePath.ROOT));
        return top.isEmpty()
                ? new FoundNames(List.of(), true)
                : new NameSearch(this, pattern, LIMITS).below(top.get(), cancel);
    }

    /** The process that holds the lock alone now, this one or another; 0 for none, also if it has ended meanwhile. */
    public long holder() {
        long process = store.holder();
        return process == 0 || ProcessHandle.of(process).isEmpty() ? 0 : process;
    }

    /** Who held the lock alone before, of those who say so. */
    public LastHeld lastHeld() {
        return store.lastHeld();
    }

    /** The pages; at most {@code most} of them are looked at. */
    public PageMap pages(int most) throws SourceException {
        return look(pages -> PageMap.of(pages, most));
    }

    /**
     * Waits until the store has changed since it was at {@code sequence}: {@code atLeast} in any case, {@code atMost} in
     * vain; answers where it is now.
     */
    public long await(long sequence, Duration atLeast, Duration atMost, Cancel cancel) throws SourceException {
        long begun = System.nanoTime();
        while (true) {
            cancel.check("watching the store");
            long now = store.sequence();
            long waited = System.nanoTime() - begun;
            if (waited >= atMost.toNanos() || (now != sequence && waited >= atLeast.toNanos())) {
                return now;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private <T> T look(Function<PageReader, T> reading) throws SourceException {
        try {
            return store.look(reading);
        } catch (HeapFault e) {
            throw e.failure();
        }
    }
}
