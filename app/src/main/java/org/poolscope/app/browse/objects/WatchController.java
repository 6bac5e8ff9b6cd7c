package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.PageMap;
import org.poolscope.storage.heap.StoreBrowser;
import org.poolscope.storage.heap.StoredRow;

/** Looks at what is on screen whenever somebody has changed the store; at most 25 times a second. */
final class WatchController {
    private static final Duration AT_LEAST = Duration.ofMillis(40);
    private static final Duration AT_MOST = Duration.ofMillis(100);
    private static final int MOST_PAGES = 1024;

    private final Tasks tasks;
    private final String title;
    private final ObjectTreeController.Store store;
    private final Clock clock;
    private final Heard heard;
    private final AtomicReference<Set<DataPath>> wanted = new AtomicReference<>(Set.of());
    private final AtomicReference<@Nullable Seen> waiting = new AtomicReference<>();
    private @Nullable Task running;

    /**
     * What was seen.
     *
     * @param rows  what is at the paths that are watched
     * @param pages the pages
     * @param when  it was seen
     * @param news  whether somebody has changed the store since
     * @param lock  who holds its lock
     */
    record Seen(Map<DataPath, Optional<StoredRow>> rows, PageMap pages, Instant when, boolean news, HeldLock lock) {}

    /** Hears of it on the window's thread. */
    interface Heard {
        /** What is there now. */
        void seen(Seen now);

        /** Nothing new is seen any more. */
        void interrupted(SourceException failure);
    }

    WatchController(Tasks tasks, String title, ObjectTreeController.Store store, Clock clock, Heard heard) {
        this.tasks = tasks;
        this.title = title;
        this.store = store;
        this.clock = clock;
        this.heard = heard;
    }

    /** Begins, or begins anew with the store as it is open now. */
    void begin() {
        close();
        Task task = tasks.follow("Watching " + title, (cancel, _) -> watch(cancel), heard::interrupted);
        running = task;
        tasks.settled(task);
    }

    /** Looks at these paths from now on. */
    void want(Set<DataPath> paths) {
        wanted.set(Set.copyOf(paths));
    }

    /** Ends. */
    void close() {
        Task task = running;
        running = null;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean watch(Cancel cancel) throws SourceException {
        StoreBrowser browser = store.browser();
        long sequence = Long.MIN_VALUE;
        Set<DataPath> seen = Set.of();
        HeldLock lock = HeldLock.FREE;
        while (true) {
            long now = browser.await(sequence, AT_LEAST, AT_MOST, cancel);
            Set<DataPath> paths = wanted.get();
            HeldLock held = lock.seen(browser.holder(), browser.lastHeld(), now, clock.instant());
            if (now != sequence || !paths.equals(seen) || !held.equals(lock)) {
                boolean news = now != sequence && sequence != Long.MIN_VALUE;
                sequence = now;
                seen = paths;
                lock = held;
                tell(look(browser, paths, news, held));
            }
        }
    }

    private Seen look(StoreBrowser browser, Set<DataPath> paths, boolean news, HeldLock lock) throws SourceException {
        Map<DataPath, Optional<StoredRow>> rows = new HashMap<>();
        for (DataPath path : paths) {
            rows.put(path, browser.row(path));
        }
        return new Seen(rows, browser.pages(MOST_PAGES), clock.instant(), news, lock);
    }

    /** A window that is slow gets what was seen last. */
    private void tell(Seen now) {
        if (waiting.getAndSet(now) == null) {
            tasks.later(() -> {
                Seen newest = waiting.getAndSet(null);
                if (newest != null) {
                    heard.seen(newest);
                }
            });
        }
    }
}
