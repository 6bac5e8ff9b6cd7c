package org.poolscope.app.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** How far the search in one pool is: changed by its task, read by the window's thread as well. */
final class PoolCounter {
    private final String name;
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong all = new AtomicLong(-1);
    private volatile SearchState.Phase phase = SearchState.Phase.WAITING;
    private @Nullable PoolSearch search;

    PoolCounter(String name) {
        this.name = name;
    }

    /** What the pool is called. */
    String name() {
        return name;
    }

    void begin(PoolSearch begun) {
        search = begun;
        all.set(begun.all());
    }

    void found() {
        found.incrementAndGet();
    }

    /** Notes how many products the search has looked at. */
    void count() {
        PoolSearch now = search;
        if (now != null) {
            looked.set(now.looked());
        }
    }

    void report(Progress progress) {
        progress.report(looked.get(), all.get(), "products");
    }

    /** The search is over; what it could not read is added to {@code unread}. */
    void end(List<SourceException> unread) {
        count();
        PoolSearch now = search;
        if (now != null) {
            unread.addAll(now.unread());
        }
        search = null;
    }

    void phase(SearchState.Phase next) {
        phase = next;
    }

    /** Marks it as stopped unless it is done. */
    void stop() {
        if (phase != SearchState.Phase.DONE) {
            phase = SearchState.Phase.STOPPED;
        }
    }

    SearchState.Pool state() {
        return new SearchState.Pool(name, phase, found.get(), looked.get(), all.get());
    }
}
