package org.poolscope.storage.scan;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** A scan of an embedded store, as it was when it was loaded or last updated. */
final class MemScan implements Scan {
    private final MemScanStore store;
    private final String key;
    private volatile Snapshot now;

    /** What the scan was at one moment; {@code seen} is the newest state that was known then. */
    record Snapshot(ScanDocument document, ScanState state, EntryId seen) {}

    MemScan(MemScanStore store, String key) throws SourceException {
        this.store = store;
        this.key = key;
        this.now = store.snapshot(key);
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
            seen.document.streams().forEach(declared -> streams.put(declared.name(),
                    new LogStream(store.log(), declared, Optional.of(seen.document.stateKey()))));
        }
        return Collections.unmodifiableMap(streams);
    }

    @Override
    public boolean update(ReadOptions options, Cancel cancel) throws SourceException {
        Cancel stop = store.enter(cancel);
        store.snapshot(key);
        if (now.state == ScanState.CLOSED) {
            return false;
        }
        Map<String, List<StreamEntry>> news = store.log().after(Map.of(now.document.stateKey(), now.seen),
                EntryLog.ALL, Deadline.of(options), stop);
        if (news.isEmpty()) {
            return false;
        }
        now = store.snapshot(key);
        return true;
    }
}
