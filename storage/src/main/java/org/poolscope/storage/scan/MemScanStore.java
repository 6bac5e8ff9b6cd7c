package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Scans in the memory of this process. Bounded: the oldest points go when all together exceed the budget, the oldest
 * scans when there are more than {@value #MOST_SCANS}. A deleted scan is invisible at once; who still follows it is told
 * that it is closed.
 */
public final class MemScanStore implements DataStore {
    /** Scans that are kept. */
    public static final int MOST_SCANS = 500;
    /** Bytes of all points that are kept if nothing else is said. */
    public static final long USUAL_BUDGET = 256L << 20;

    private static final String SCHEME = "mem-scan://";

    private final String name;
    private final SourceGate gate;
    private final MemLog log;
    private final MemScans scans;
    private volatile Feed feed = () -> {};

    /** What brings points into a store whenever somebody looks. */
    @FunctionalInterface
    public interface Feed {
        /** Writes what has become due since the last time. */
        void advance();
    }

    /** An empty store of this name. Keys are made from the clock and the random numbers. */
    public MemScanStore(String name, InstantSource clock, RandomGenerator random) {
        this(name, clock, random, USUAL_BUDGET);
    }

    /** An empty store that keeps at most {@code budget} bytes of points. */
    public MemScanStore(String name, InstantSource clock, RandomGenerator random, long budget) {
        this.name = name;
        this.gate = new SourceGate(SCHEME + name);
        this.log = new MemLog(budget, () -> feed.advance());
        this.scans = new MemScans(log, clock, random, MOST_SCANS);
    }

    /** Has {@code newFeed} called whenever somebody looks; there is no thread that would. */
    public void feed(Feed newFeed) {
        feed = newFeed;
    }

    @Override
    public String location() {
        return SCHEME + name;
    }

    @Override
    public ScanTag lastScan() throws SourceException {
        gate.enter();
        for (StreamEntry entry : log.range(MemScans.HISTORY, EntryId.MIN, EntryId.MAX).reversed()) {
            Optional<String> key = scans.named(entry);
            if (key.isPresent()) {
                return new ScanTag(entry.id().toString(), key.get());
            }
        }
        throw new StreamFailure.NoScanAvailable(location());
    }

    @Override
    public ScanTag nextScan(Optional<String> since, ReadOptions options, Cancel cancel) throws SourceException {
        Cancel stop = gate.enter(cancel);
        Deadline deadline = Deadline.of(options);
        EntryId after = since.isPresent() ? mark(since.get()) : newestMark();
        while (true) {
            Map<String, List<StreamEntry>> news = log.after(Map.of(MemScans.HISTORY, after), 1, deadline, stop);
            if (news.isEmpty()) {
                throw new StreamFailure.NoScanAvailable(location());
            }
            for (StreamEntry entry : news.getOrDefault(MemScans.HISTORY, List.of())) {
                Optional<String> key = scans.named(entry);
                if (key.isPresent()) {
                    return new ScanTag(entry.id().toString(), key.get());
                }
                after = entry.id();
            }
        }
    }

    @Override
    public FoundScans search(List<ScanFilter> filters, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        EntryId mark = newestMark();
        return new FoundScans(mark.toString(), scans.search(filters));
    }

    @Override
    public Scan load(String key) throws SourceException {
        gate.enter();
        return new MemScan(this, key);
    }

    @Override
    public CursorGroup cursors(Collection<Stream> streams) {
        List<LogStream> own = new ArrayList<>();
        for (Stream stream : streams) {
            if (!(stream instanceof LogStream known) || !known.log().equals(log)) {
                throw new IllegalArgumentException(stream.name() + " is a stream of another store.");
            }
            own.add(known);
        }
        return new LogCursors(log, own, 0);
    }

    @Override
    public ScanWriter create(ScanIdentity identity, Container.Mapping info) throws SourceException {
        gate.enter();
        return new MemScanWriter(this, scans.create(identity, info));
    }

    @Override
    public void delete(String key, boolean force) throws SourceException {
        gate.enter();
        MemScan.Snapshot found = snapshot(key);
        if (found.state() != ScanState.CLOSED && !force) {
            throw new StreamFailure.NotAllowed("The scan is still running.", key, "Close it first, or force it.");
        }
        List<Value> info = new ArrayList<>(found.document().info().pairs());
        info.addAll(List.of(new Value.Text("end_reason"), new Value.Text("DELETION")));
        scans.delete(key, new Container.Mapping(MappingType.DICT, info, null));
    }

    /** Removes whole entries of a stream whose points all lie before {@code index}; the newest or the seal stays. */
    public void trim(String streamKey, long index) {
        List<StreamEntry> entries = log.range(streamKey, EntryId.MIN, EntryId.MAX);
        int stays = 0;
        while (stays + 1 < entries.size() && start(entries.get(stays + 1)) <= index) {
            stays++;
        }
        if (!entries.isEmpty()) {
            log.trim(streamKey, entries.get(stays).id());
        }
    }

    private static long start(StreamEntry entry) {
        return entry.isSeal() ? entry.sealedLength().orElse(0L) : entry.index();
    }

    /** Ends whoever waits. */
    @Override
    public void close() {
        gate.close();
        log.wake();
    }

    /** Lets a call in, as long as the store is open. */
    Cancel enter(Cancel cancel) throws SourceException {
        return gate.enter(cancel);
    }

    MemLog log() {
        return log;
    }

    MemScans scans() {
        return scans;
    }

    /** What a scan is now. */
    MemScan.Snapshot snapshot(String key) throws SourceException {
        return scans.snapshot(key).orElseThrow(() -> new StreamFailure.ScanNotFound(key));
    }

    private EntryId newestMark() {
        return log.newest(MemScans.HISTORY, EntryId.MAX, EntryId.MIN).map(StreamEntry::id).orElse(EntryId.MIN);
    }

    private static EntryId mark(String timetag) throws SourceException {
        try {
            return EntryId.parse(timetag);
        } catch (NumberFormatException _) {
            throw new SourceException.NotFound("'" + timetag + "' marks no place in the history of scans.", timetag,
                    "Use the mark that came with a scan or a search.");
        }
    }
}
