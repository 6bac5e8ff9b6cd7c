package org.poolscope.model.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Value;

/**
 * A tree of named values in memory that tests open as often as they like, and that can be made slow, stuck or broken
 * while it is open. May be used from several threads.
 */
public final class MemoryStore {
    private static final Duration POLL = Duration.ofMillis(5);

    private final String name;
    private final Map<DataPath, List<Value>> versions = new LinkedHashMap<>();
    private final Map<DataPath, Set<String>> tags = new LinkedHashMap<>();
    private final Map<DataPath, SourceException> failures = new LinkedHashMap<>();
    private final AtomicLong valuesRead = new AtomicLong();
    private final AtomicLong listings = new AtomicLong();
    private Duration latency = Duration.ZERO;
    private boolean held;

    /** An empty store; its location is {@code memory:NAME}. */
    public MemoryStore(String name) {
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its location. */
    public Location location() {
        return new Location("memory:" + name, DataPath.ROOT);
    }

    /** Stores a value, the next version if there is one already; those who follow it see it. */
    public synchronized MemoryStore put(DataPath path, Value value) {
        versions.computeIfAbsent(path, _ -> new ArrayList<>()).add(value);
        notifyAll();
        return this;
    }

    /** As {@link #put(DataPath, Value)} for the text form of a path. */
    public MemoryStore put(String path, Value value) {
        return put(DataPath.parse(path), value);
    }

    /** Every call that asks for data takes at least this long from now on. */
    public synchronized MemoryStore delay(Duration longer) {
        latency = longer;
        return this;
    }

    /** Calls that ask for data wait until {@link #release}. */
    public synchronized MemoryStore hold() {
        held = true;
        return this;
    }

    /** Lets waiting calls go on. */
    public synchronized MemoryStore release() {
        held = false;
        notifyAll();
        return this;
    }

    /** Listing, peeking at and reading {@code path} fail from now on. */
    public synchronized MemoryStore fail(DataPath path, SourceException failure) {
        failures.put(path, failure);
        return this;
    }

    /** Ends {@link #fail}. */
    public synchronized MemoryStore heal(DataPath path) {
        failures.remove(path);
        return this;
    }

    /** Values handed out so far. */
    public long valuesRead() {
        return valuesRead.get();
    }

    /** Listings handed out so far. */
    public long listings() {
        return listings.get();
    }

    /** Tags on a thing, sorted. */
    public synchronized Set<String> tags(DataPath path) {
        return new TreeSet<>(tags.getOrDefault(path, Set.of()));
    }

    synchronized void tag(DataPath path, String tag, boolean on) {
        Set<String> set = tags.computeIfAbsent(path, _ -> new TreeSet<>());
        if (on) {
            set.add(tag);
        } else {
            set.remove(tag);
        }
    }

    synchronized void remove(DataPath path) {
        versions.keySet().removeIf(each -> isAtOrBelow(each, path));
        notifyAll();
    }

    /** Names directly below a path in stored order; empty if there is nothing, or only a value. */
    synchronized List<DataPath> children(DataPath path) {
        listings.incrementAndGet();
        return versions.keySet().stream().filter(each -> each.depth() > path.depth() && isAtOrBelow(each, path))
                .map(each -> path.child(each.part(path.depth()))).distinct().toList();
    }

    synchronized boolean exists(DataPath path) {
        return path.depth() == 0 || versions.keySet().stream().anyMatch(each -> isAtOrBelow(each, path));
    }

    /** The newest value, null if there is only a folder or nothing; not counted as read. */
    synchronized @Nullable Value newest(DataPath path) {
        List<Value> all = versions.get(path);
        return all == null ? null : all.getLast();
    }

    void countRead() {
        valuesRead.incrementAndGet();
    }

    /** Versions of a value from number {@code from} on, waiting for the first of them. */
    synchronized Optional<View> await(DataPath path, long from, Duration timeout, Cancel cancel, Cancel closed)
            throws SourceException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            cancel.check("following " + path);
            List<Value> all = versions.getOrDefault(path, List.of());
            if (all.size() > from) {
                return Optional.of(new View(from, all.subList((int) from, all.size()), 0));
            }
            if (System.nanoTime() >= end || closed.isCancelled()) {
                return Optional.empty();
            }
            pause();
        }
    }

    /** Waits as the hooks say, and throws what they say. */
    synchronized void enter(DataPath path, Cancel cancel) throws SourceException {
        long end = System.nanoTime() + latency.toNanos();
        cancel.check("reading " + path);
        while (held || System.nanoTime() < end) {
            pause();
            cancel.check("reading " + path);
        }
        SourceException failure = failures.get(path);
        if (failure != null) {
            throw failure;
        }
    }

    /** Both callers loop until what they wait for is there. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause() throws SourceException {
        try {
            wait(POLL.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: waiting.", name);
        }
    }

    private static boolean isAtOrBelow(DataPath path, DataPath top) {
        return path.depth() >= top.depth() && path.parts().subList(0, top.depth()).equals(top.parts());
    }
}
