package org.poolscope.storage.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** A log behind a line that fails when it is told to, and with keys that hold something else than a stream. */
final class ShakyLog implements EntryLog {
    final Set<String> otherThings = new HashSet<>();
    private final EntryLog log;
    private final BooleanSupplier fails;

    ShakyLog(EntryLog log, BooleanSupplier fails) {
        this.log = log;
        this.fails = fails;
    }

    @Override
    public List<StreamEntry> range(String key, EntryId from, EntryId to) throws SourceException {
        shake(Set.of(key));
        return log.range(key, from, to);
    }

    @Override
    public Optional<StreamEntry> newest(String key, EntryId notAbove, EntryId notBelow) throws SourceException {
        shake(Set.of(key));
        return log.newest(key, notAbove, notBelow);
    }

    @Override
    public Picture picture(String key, EntryId id) throws SourceException {
        shake(Set.of(key));
        return log.picture(key, id);
    }

    /** Fails before the question is heard or after it was answered. */
    @Override
    public Map<String, List<StreamEntry>> after(Map<String, EntryId> ids, int count, Deadline deadline, Cancel cancel)
            throws SourceException {
        shake(ids.keySet());
        Map<String, List<StreamEntry>> answer = log.after(ids, count, deadline, cancel);
        shake(Set.of());
        return answer;
    }

    private void shake(Set<String> keys) throws SourceException {
        if (fails.getAsBoolean()) {
            throw new SourceException.Unreachable("The connection was reset.", "redis://test", "Wait.", null);
        }
        if (keys.stream().anyMatch(otherThings::contains)) {
            throw new SourceException.Corrupt("The key holds no stream.", "redis://test");
        }
    }
}
