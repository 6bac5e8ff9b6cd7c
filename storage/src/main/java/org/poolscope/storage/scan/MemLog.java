package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.StoreMemory;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Entries in memory. Keeps a budget: when all payloads together exceed it, the oldest entries go, first those of sealed
 * streams, the oldest stream first, then of whichever stream is the largest, so that none that is read loses what has
 * just come; a whole entry at a time, seals never. Whoever waits looks about every 20 ms whether something is due.
 */
final class MemLog implements EntryLog {
    private static final long PAUSE_NANOS = 20_000_000;

    private final long budget;
    private final Runnable due;
    private final Map<String, MemEntries> streams = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private long bytes;

    /**
     * Without entries.
     *
     * @param budget bytes of all entries
     * @param due    adds what has become due; called before each read, without the lock
     */
    MemLog(long budget, Runnable due) {
        this.budget = budget;
        this.due = due;
    }

    @Override
    public List<StreamEntry> range(String key, EntryId from, EntryId to) {
        due.run();
        lock.lock();
        try {
            return entries(key).range(from, to);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<StreamEntry> newest(String key, EntryId notAbove, EntryId notBelow) {
        due.run();
        lock.lock();
        try {
            return entries(key).newest(notAbove).filter(entry -> entry.id().compareTo(notBelow) >= 0);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Picture picture(String key, EntryId id) {
        due.run();
        lock.lock();
        try {
            return new Picture(entries(key).newest(id), entries(key).newest(EntryId.MAX));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<String, List<StreamEntry>> after(Map<String, EntryId> ids, int count, Deadline deadline, Cancel cancel)
            throws SourceException {
        while (true) {
            cancel.check("waiting for points");
            due.run();
            lock.lock();
            try {
                Map<String, List<StreamEntry>> found = new LinkedHashMap<>();
                ids.forEach((key, id) -> {
                    List<StreamEntry> entries = entries(key).after(id, count);
                    if (!entries.isEmpty()) {
                        found.put(key, entries);
                    }
                });
                long pause = deadline.left(PAUSE_NANOS);
                if (!found.isEmpty() || pause == 0) {
                    return found;
                }
                pause(pause);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Adds an entry; false if its id is not above all that the stream has had. */
    boolean add(String key, StreamEntry entry) {
        lock.lock();
        try {
            boolean added = streams.computeIfAbsent(key, _ -> new MemEntries()).add(entry);
            if (added) {
                bytes += MemEntries.cost(entry);
                if (bytes > budget) {
                    makeRoom();
                }
                news.signalAll();
            }
            return added;
        } finally {
            lock.unlock();
        }
    }

    /** Adds a note under an id made from a time, behind all that the stream has had; returns the id. */
    EntryId addNote(String key, long millis, String field, String text) {
        lock.lock();
        try {
            EntryId wished = new EntryId(millis, 0);
            EntryId next = entries(key).last().next();
            EntryId id = wished.compareTo(next) < 0 ? next : wished;
            add(key, StreamEntry.note(id, field, text));
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** How much of the budget is used. */
    StoreMemory memory() {
        lock.lock();
        try {
            return new StoreMemory(bytes, budget);
        } finally {
            lock.unlock();
        }
    }

    /** Removes entries with smaller ids, whole entries only. */
    void trim(String key, EntryId smallest) {
        lock.lock();
        try {
            bytes -= entries(key).trim(smallest);
        } finally {
            lock.unlock();
        }
    }

    /** Removes a stream with all its entries. */
    void remove(String key) {
        lock.lock();
        try {
            MemEntries gone = streams.remove(key);
            bytes -= gone == null ? 0 : gone.bytes();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits, to look whether to go on. */
    void wake() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private MemEntries entries(String key) {
        MemEntries entries = streams.get(key);
        return entries == null ? new MemEntries() : entries;
    }

    /** Down to nine tenths, so that not every entry has to look for room. */
    private void makeRoom() {
        long most = budget / 10 * 9;
        streams.values().stream().filter(MemEntries::isSealed).forEach(entries -> shorten(entries, most));
        List<MemEntries> largest = new ArrayList<>(streams.values());
        for (boolean shorter = true; bytes > most && shorter;) {
            largest.sort(Comparator.comparingLong(MemEntries::bytes).reversed());
            shorter = largest.stream().anyMatch(entries -> shorten(entries, bytes - entries.bytes() / 10));
        }
    }

    /** Takes the oldest entries of a stream until all together are no more than {@code most}; whether any went. */
    private boolean shorten(MemEntries entries, long most) {
        long before = bytes;
        for (long freed = 1; bytes > most && freed > 0; bytes -= freed) {
            freed = entries.dropOldest();
        }
        return bytes < before;
    }

    /** The caller looks again whatever ended the pause. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause(long nanos) throws SourceException {
        try {
            news.awaitNanos(nanos);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: waiting for points.", "");
        }
    }
}
