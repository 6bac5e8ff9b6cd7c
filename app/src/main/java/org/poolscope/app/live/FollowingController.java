package org.poolscope.app.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Link;

/** Reads all followed streams of one store in one task, as long as a tab wants any, and has each tab's frames made. */
final class FollowingController {
    private static final long LONGEST_WAIT = 100_000_000;
    private static final long MILLI = 1_000_000;
    /** Whoever is behind for so long is shown as far as it has come. */
    private static final long CATCHING_UP = 1_500_000_000;

    private final Tasks tasks;
    private final DataStore store;
    private final String name;
    private final Consumer<Link> heard;
    private final Consumer<SourceException> failed;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Feed> leaving = new ConcurrentLinkedQueue<>();
    private @Nullable Task reading;

    /** Reads a store; {@code heard} is told on the window's thread whether it can be reached. */
    FollowingController(Tasks tasks, DataStore store, String name, Consumer<Link> heard,
            Consumer<SourceException> failed) {
        this.tasks = tasks;
        this.store = store;
        this.name = name;
        this.heard = heard;
        this.failed = failed;
    }

    /** Reads what a tab wants from now on. */
    void add(Feed feed) {
        feeds.add(feed);
        if (reading == null) {
            reading = tasks.follow("Reading " + name, (cancel, _) -> read(cancel), failure -> {
                reading = null;
                failed.accept(failure);
            });
        }
    }

    /** Reads for a tab no more. */
    void remove(Feed feed) {
        if (feeds.remove(feed)) {
            leaving.add(feed);
        }
        if (feeds.isEmpty()) {
            close();
        }
    }

    /** Ends the reading. */
    void close() {
        Task task = reading;
        reading = null;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean read(Cancel cancel) throws SourceException {
        try (Follower follower = store.follower()) {
            leaving.clear();
            feeds.forEach(Feed::begin);
            Link link = new Link.Connected();
            boolean caughtUp = false;
            long began = System.nanoTime();
            while (true) {
                cancel.check("reading");
                for (Feed left = leaving.poll(); left != null; left = leaving.poll()) {
                    left.leave(follower);
                }
                feeds.forEach(feed -> feed.adjust(follower));
                boolean changed = follower.read(Duration.ofNanos(patience()), cancel);
                long now = System.nanoTime();
                if (changed) {
                    feeds.forEach(Feed::changed);
                }
                feeds.forEach(feed -> feed.make(now));
                if (!caughtUp && (!changed || now - began > CATCHING_UP)) {
                    caughtUp = true;
                    tasks.later(this::settled);
                }
                Link next = follower.link();
                if (!next.equals(link)) {
                    link = next;
                    tasks.later(() -> heard.accept(next));
                }
            }
        }
    }

    /** A round ends when the next frame is due, so that points that came just before it are not kept waiting. */
    private long patience() {
        long now = System.nanoTime();
        long least = LONGEST_WAIT;
        for (Feed feed : feeds) {
            least = Math.min(least, feed.until(now));
        }
        return Math.max(MILLI, least);
    }

    private void settled() {
        Task task = reading;
        if (task != null) {
            tasks.settled(task);
        }
    }
}
