package org.poolscope.storage.scan;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** A scan as it was when it was loaded or last updated. */
public final class LogScan implements Scan {
    private final LogStore store;
    private final String key;
    private volatile Snapshot now;

    /** What the scan was at one moment; {@code seen} is the newest entry of its states that was known then. */
    public record Snapshot(ScanDocument document, ScanState state, EntryId seen) {}

    LogScan(LogStore store, String key) throws SourceException {
        this.store = store;
        this.key = key;
        this.now = store.known(key);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Instant created() {
        return Ulid.time(key).orElse(Instant.EPOCH);
    }

    @Override
    public ScanIdentity identity() {
        return now.document.identity();
    }

    @Override
    public ScanState state() {
        return now.state;
    }

    @Override
    public Container.Mapping info() {
        return now.document.info();
    }

    @Override
    public Map<String, Stream> streams() {
        Snapshot seen = now;
        Map<String, Stream> streams = new LinkedHashMap<>();
        if (seen.state.isAtLeast(ScanState.PREPARED)) {
            StreamKinds kinds = new StreamKinds(store.log(), seen.document, store.files(), store::isThere);
            seen.document.streams().forEach(declared -> streams.put(declared.name(), kinds.stream(declared)));
        }
        return Collections.unmodifiableMap(streams);
    }

    @Override
    public boolean update(ReadOptions options, Cancel cancel) throws SourceException {
        Cancel stop = store.enter(cancel);
        if (!store.isThere(key)) {
            throw new StreamFailure.ScanNotFound(key);
        }
        if (now.state == ScanState.CLOSED) {
            return false;
        }
        Map<String, List<StreamEntry>> news = store.log().after(Map.of(now.document.stateKey(), now.seen),
                EntryLog.ALL, Deadline.of(options), stop);
        if (news.isEmpty()) {
            return false;
        }
        now = store.known(key);
        return true;
    }
}
