package org.poolscope.storage.pool.journal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.index.TwoFileIndex;

/** Reads the index files and joins with them what is known. Called under the pool's lock. */
final class TakeOver {
    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PoolFiles files;
    private final PoolState state;

    TakeOver(PoolFiles files, PoolState state) {
        this.files = files;
        this.state = state;
    }

    /**
     * Reads them; true if somebody else wrote them since they were last read or written here.
     *
     * @param complete  whether all that was in the index before is known, and not only what the journal says
     * @param conflicts takes the numbers given twice
     */
    boolean read(@Nullable JournalFile journal, boolean complete, List<NumberConflict> conflicts)
            throws SourceException {
        FileStamp types = files.stamp(files.types());
        FileStamp tags = files.stamp(files.tags());
        LiveIndex found = readIndex();
        if (journal == null) {
            state.start(found, types, tags);
            return false;
        }
        boolean changed = !state.isOnDisk(types, tags);
        Map<ProductKey, PoolEntry> foreign = new LinkedHashMap<>();
        Map<ProductKey, PoolEntry> ours = new LinkedHashMap<>();
        for (ProductKey key : state.inJournal().keySet()) {
            state.index().entry(key).ifPresent(entry -> ours.put(key, entry));
            found.entry(key).ifPresent(entry -> foreign.put(key, entry));
        }
        PoolMerge.merge(found, state, changed, complete, files::has);
        state.adopt(found, types, tags);
        for (NumberConflict conflict : conflicts) {
            // fdi may still hold its own entry under the number, and write it again and again.
            PoolEntry known = ours.get(conflict.number());
            if (known != null) {
                found.put(conflict.number(), known);
            }
        }
        conflicts.addAll(new PoolRepair(files, state, journal).check(complete ? state.recent() : 0, foreign, ours));
        if (changed) {
            state.unreserve();
        }
        return changed;
    }

    /** fdi writes its index in place, so that for a moment it is cut short. */
    private LiveIndex readIndex() throws SourceException {
        for (int attempt = 1;; attempt++) {
            try {
                return TwoFileIndex.read(files.index(files.types()), files.index(files.tags()),
                        files.folder().toString());
            } catch (SourceException.Corrupt e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
