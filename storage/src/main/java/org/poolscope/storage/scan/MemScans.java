package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** The documents, states and history of an embedded store's scans, each changed together. Safe for several threads. */
final class MemScans {
    private static final int LONGEST_HISTORY = 2048;
    /** Points of a deleted scan stay as long as in blissdata, so that who reads them comes to an end. */
    private static final long STAY_MILLIS = 10_000;

    private final MemLog log;
    private final InstantSource clock;
    private final Ulids ulids;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ScanDocument> documents = new LinkedHashMap<>();
    private final List<Leaving> leaving = new ArrayList<>();

    /** A deleted scan whose streams are removed at a time. */
    private record Leaving(ScanDocument document, long millis) {}

    /** Keeps at most {@code most} scans, except those that are running. */
    MemScans(MemLog log, InstantSource clock, RandomGenerator random, int most) {
        this.log = log;
        this.clock = clock;
        this.ulids = new Ulids(clock, random);
        this.most = most;
    }

    /** Makes a scan and returns its key. */
    String create(ScanIdentity identity, Container.Mapping info) {
        lock.lock();
        try {
            long millis = clock.millis();
            String key = "esrf:scan:" + ulids.next();
            ScanDocument document = new ScanDocument(identity, info, newStreamKey(), List.of());
            put(key, document, ScanState.CREATED);
            log.addNote(LogStore.HISTORY, millis, LogStore.HISTORY_FIELD, key);
            makeRoom();
            return key;
        } finally {
            lock.unlock();
        }
    }

    /** A key for a stream that nothing has yet. */
    String newStreamKey() {
        return "esrf:stream:" + ulids.next();
    }

    /** Stores a document and its state as one change; false if the scan has been deleted. */
    boolean change(String key, ScanDocument document, ScanState state) {
        lock.lock();
        try {
            boolean here = documents.containsKey(key);
            if (here) {
                put(key, document, state);
            }
            return here;
        } finally {
            lock.unlock();
        }
    }

    /** What a scan is now, empty if it is not here. */
    Optional<LogScan.Snapshot> snapshot(String key) {
        lock.lock();
        try {
            ScanDocument document = documents.get(key);
            if (document == null) {
                return Optional.empty();
            }
            return log.newest(document.stateKey(), EntryId.MAX, EntryId.MIN).map(entry -> new LogScan.Snapshot(document,
                    States.of(entry).orElse(ScanState.CREATED), entry.id()));
        } finally {
            lock.unlock();
        }
    }

    /** Whether a scan is here. */
    boolean has(String key) {
        lock.lock();
        try {
            return documents.containsKey(key);
        } finally {
            lock.unlock();
        }
    }

    /** The keys of the scans that fit, oldest first. */
    List<String> search(List<ScanFilter> filters) {
        lock.lock();
        try {
            return documents.entrySet().stream()
                    .filter(scan -> ScanFilter.all(filters, scan.getValue().identity())).map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Closes a scan if it is not, and takes it away. */
    void delete(String key, Container.Mapping lastInfo) {
        lock.lock();
        try {
            Optional<LogScan.Snapshot> found = snapshot(key);
            if (found.isPresent()) {
                ScanDocument document = found.get().document();
                if (found.get().state() != ScanState.CLOSED) {
                    put(key, document.with(lastInfo), ScanState.CLOSED);
                }
                documents.remove(key);
                leaving.add(new Leaving(document, clock.millis() + STAY_MILLIS));
            }
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    private void put(String key, ScanDocument document, ScanState state) {
        documents.put(key, document);
        log.addNote(document.stateKey(), clock.millis(), States.FIELD, States.text(state));
    }

    private void makeRoom() {
        long now = clock.millis();
        Iterator<ScanDocument> oldest = documents.values().iterator();
        for (int tooMany = documents.size() - most; tooMany > 0 && oldest.hasNext(); tooMany--) {
            ScanDocument document = oldest.next();
            if (log.newest(document.stateKey(), EntryId.MAX, EntryId.MIN).flatMap(States::of).filter(States::isClosed)
                    .isPresent()) {
                oldest.remove();
                leaving.add(new Leaving(document, now + STAY_MILLIS));
            }
        }
        leaving.removeIf(gone -> {
            boolean due = gone.millis() <= now;
            if (due) {
                gone.document().streams().forEach(stream -> log.remove(stream.key()));
                log.remove(gone.document().stateKey());
            }
            return due;
        });
        List<StreamEntry> history = log.range(LogStore.HISTORY, EntryId.MIN, EntryId.MAX);
        if (history.size() > LONGEST_HISTORY) {
            log.trim(LogStore.HISTORY, history.get(history.size() - LONGEST_HISTORY).id());
        }
    }
}
