package org.poolscope.storage.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * The entries of all streams of a store, by key, each ordered by id; what Redis calls streams. A key without entries is
 * as one that is not there. Safe for several threads.
 */
public interface EntryLog {
    /** Takes all there are. */
    int ALL = Integer.MAX_VALUE;

    /** Entries from one id to another, both included, the smallest first. */
    List<StreamEntry> range(String key, EntryId from, EntryId to) throws SourceException;

    /** The largest entry that is not above one id and not below another. */
    Optional<StreamEntry> newest(String key, EntryId notAbove, EntryId notBelow) throws SourceException;

    /** Two looks at one moment: the largest entry not above {@code id}, and the largest of all. */
    Picture picture(String key, EntryId id) throws SourceException;

    /**
     * Entries above an id of each key, at most {@code count} of each, all at one moment; only keys that have some.
     * Waits for the first until the deadline.
     */
    Map<String, List<StreamEntry>> after(Map<String, EntryId> ids, int count, Deadline deadline, Cancel cancel)
            throws SourceException;

    /** What two looks at one moment showed. */
    record Picture(Optional<StreamEntry> before, Optional<StreamEntry> newest) {}

    /** The largest entry of a stream. */
    default Optional<StreamEntry> newest(String key) throws SourceException {
        return newest(key, EntryId.MAX, EntryId.MIN);
    }
}
