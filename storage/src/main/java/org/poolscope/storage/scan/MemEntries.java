package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** The entries of one stream in memory, ordered; not safe for several threads. */
final class MemEntries {
    /** For an entry besides its bytes: the objects that hold it. */
    private static final long OBJECTS = 120;

    private final List<StreamEntry> entries = new ArrayList<>();
    /** Entries before this one have been removed; the list is compacted now and then. */
    private int first;
    private EntryId last = EntryId.MIN;
    private long bytes;

    /** Bytes that an entry counts for. */
    static long cost(StreamEntry entry) {
        return entry.byteSize() + OBJECTS;
    }

    /** The largest id it has ever had. */
    EntryId last() {
        return last;
    }

    boolean add(StreamEntry entry) {
        if (entry.id().compareTo(last) <= 0) {
            return false;
        }
        last = entry.id();
        bytes += cost(entry);
        return entries.add(entry);
    }

    List<StreamEntry> range(EntryId from, EntryId to) {
        int start = above(from.previous());
        int stop = Math.max(start, above(to));
        return List.copyOf(entries.subList(start, stop));
    }

    List<StreamEntry> after(EntryId id, int count) {
        int start = above(id);
        return List.copyOf(entries.subList(start, (int) Math.min((long) start + count, entries.size())));
    }

    Optional<StreamEntry> newest(EntryId notAbove) {
        int stop = above(notAbove);
        return stop == first ? Optional.empty() : Optional.of(entries.get(stop - 1));
    }

    /** Removes entries below {@code smallest}; returns what they counted for. */
    long trim(EntryId smallest) {
        long freed = 0;
        while (first < entries.size() && entries.get(first).id().compareTo(smallest) < 0) {
            freed += drop();
        }
        return freed;
    }

    /** Removes the oldest entry if it holds points and is not the newest; returns what it counted for, else 0. */
    long dropOldest() {
        boolean mayGo = entries.size() - first > 1 && entries.get(first).payload().isPresent();
        return mayGo ? drop() : 0;
    }

    /** Bytes that all entries count for. */
    long bytes() {
        return bytes;
    }

    /** Whether no more may come. */
    boolean isSealed() {
        return last.equals(EntryId.MAX);
    }

    private long drop() {
        StreamEntry gone = entries.get(first);
        first++;
        if (first > 64 && first > entries.size() / 2) {
            entries.subList(0, first).clear();
            first = 0;
        } else {
            entries.set(first - 1, new StreamEntry(gone.id(), List.of()));
        }
        bytes -= cost(gone);
        return cost(gone);
    }

    /** The place of the first entry with a larger id. */
    private int above(EntryId id) {
        int low = first;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).id().compareTo(id) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
