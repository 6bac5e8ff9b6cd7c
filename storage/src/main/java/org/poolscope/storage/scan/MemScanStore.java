package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StoreMemory;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Scans in the memory of this process. Bounded: the oldest points go when all together exceed the budget, the oldest
 * scans when there are more than {@value #MOST_SCANS}. A deleted scan is invisible at once; who still follows it is told
 * that it is closed.
 */
public final class MemScanStore extends LogStore {
    /** Scans that are kept. */
    public static final int MOST_SCANS = 500;
    /** Bytes of all points that are kept if nothing else is said. */
    public static final long USUAL_BUDGET = 256L << 20;

    private static final String SCHEME = "mem-scan://";

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
        this(SCHEME + name, budget, clock, random);
    }

    private MemScanStore(String location, long budget, InstantSource clock, RandomGenerator random) {
        super(location);
        this.log = new MemLog(budget, () -> feed.advance());
        this.scans = new MemScans(log, clock, random, MOST_SCANS);
    }

    /** An empty store of scans that are known by an address of their own. */
    public static MemScanStore at(String location, InstantSource clock, RandomGenerator random) {
        return new MemScanStore(location, USUAL_BUDGET, clock, random);
    }

    @Override
    public Optional<StoreMemory> memory() {
        return Optional.of(log.memory());
    }

    /** Has {@code newFeed} called whenever somebody looks; there is no thread that would. */
    public void feed(Feed newFeed) {
        feed = newFeed;
    }

    @Override
    public FoundScans search(List<ScanFilter> filters, Cancel cancel) throws SourceException {
        enter(cancel);
        EntryId mark = newestMark();
        return new FoundScans(mark.toString(), scans.search(filters));
    }

    @Override
    public ScanWriter create(ScanIdentity identity, Container.Mapping info) throws SourceException {
        enter(Cancel.NEVER);
        String key = scans.create(identity, info);
        return new LogScanWriter(new MemSink(this, key), key, known(key).document());
    }

    @Override
    public void delete(String key, boolean force) throws SourceException {
        enter(Cancel.NEVER);
        LogScan.Snapshot found = known(key);
        if (found.state() != ScanState.CLOSED && !force) {
            throw new StreamFailure.NotAllowed("The scan is still running.", key, "Close it first, or force it.");
        }
        scans.delete(key, found.document().deleted().info());
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
        super.close();
        log.wake();
    }

    @Override
    protected MemLog log() {
        return log;
    }

    @Override
    protected Optional<LogScan.Snapshot> snapshot(String key) {
        return scans.snapshot(key);
    }

    @Override
    protected boolean isThere(String key) {
        return scans.has(key);
    }

    MemScans scans() {
        return scans;
    }
}
