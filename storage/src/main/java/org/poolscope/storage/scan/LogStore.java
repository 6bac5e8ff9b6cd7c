package org.poolscope.storage.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import org.poolscope.storage.scan.kept.KeepingBudget;

/**
 * A store whose streams, states and history lie in one log of entries; what differs from store to store is the log, the
 * documents of the scans and how they are searched and written.
 */
public abstract class LogStore implements DataStore {
    /** The stream that names each scan when it is made. */
    public static final String HISTORY = "_SCAN_HISTORY_";
    /** The field of its entries that does. */
    public static final String HISTORY_FIELD = "key";

    private final String location;
    private final SourceGate gate;

    /** At this location, which names no password. */
    protected LogStore(String location) {
        this.location = location;
        this.gate = new SourceGate(location);
    }

    /** The entries of all its streams; always the same. */
    protected abstract EntryLog log();

    /** What a scan is now, empty if it is unknown or deleted. */
    protected abstract Optional<LogScan.Snapshot> snapshot(String key) throws SourceException;

    /** Whether a scan is known and not deleted; looks at no document. */
    protected abstract boolean isThere(String key) throws SourceException;

    /** Where the files are that its streams refer to. */
    protected BeamlineFiles files() {
        return BeamlineFiles.SAME;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public ScanTag lastScan() throws SourceException {
        Cancel stop = enter(Cancel.NEVER);
        EntryId notAbove = EntryId.MAX;
        while (true) {
            stop.check("looking for the newest scan");
            StreamEntry entry = log().newest(HISTORY, notAbove, EntryId.MIN)
                    .orElseThrow(() -> new StreamFailure.NoScanAvailable(location));
            Optional<String> key = named(entry);
            if (key.isPresent()) {
                return new ScanTag(entry.id().toString(), key.get());
            }
            notAbove = entry.id().previous();
        }
    }

    @Override
    public ScanTag nextScan(Optional<String> since, ReadOptions options, Cancel cancel) throws SourceException {
        Cancel stop = enter(cancel);
        Deadline deadline = Deadline.of(options);
        EntryId after = since.isPresent() ? mark(since.get()) : newestMark();
        while (true) {
            Map<String, List<StreamEntry>> news = log().after(Map.of(HISTORY, after), 1, deadline, stop);
            if (news.isEmpty()) {
                throw new StreamFailure.NoScanAvailable(location);
            }
            for (StreamEntry entry : news.getOrDefault(HISTORY, List.of())) {
                Optional<String> key = named(entry);
                if (key.isPresent()) {
                    return new ScanTag(entry.id().toString(), key.get());
                }
                after = entry.id();
            }
        }
    }

    @Override
    public List<ScanSummary> summaries(List<String> keys, Cancel cancel) throws SourceException {
        Cancel stop = enter(cancel);
        List<ScanSummary> summaries = new ArrayList<>();
        for (String key : keys) {
            stop.check("listing scans");
            summary(key).ifPresent(summaries::add);
        }
        return summaries;
    }

    @Override
    public Scan load(String key) throws SourceException {
        enter(Cancel.NEVER);
        return new LogScan(this, key);
    }

    @Override
    public CursorGroup cursors(Collection<Stream> streams) {
        List<LogStream> own = new ArrayList<>();
        for (Stream stream : streams) {
            if (!(stream instanceof LogStream known) || !known.log().equals(log())) {
                throw new IllegalArgumentException(stream.name() + " is a stream of another store.");
            }
            own.add(known);
        }
        return new LogCursors(log(), own, 0);
    }

    @Override
    public Follower follower() {
        Line line = line();
        return new LogFollower(line.log, gate, KeepingBudget.usual(), line.release);
    }

    /** A way to the log for one reader alone; the usual one where waiting costs nobody else anything. */
    protected Line line() {
        return new Line(log(), () -> {});
    }

    /**
     * A way to the log.
     *
     * @param log     what it reads; each call after a failure tries to connect again
     * @param release gives the connection back; ends what still waits
     */
    public record Line(EntryLog log, Runnable release) {}

    /** Ends whoever waits. */
    @Override
    public void close() {
        gate.close();
    }

    /** Lets a call in, as long as the store is open; what it returns stops the call when the store is closed. */
    protected Cancel enter(Cancel cancel) throws SourceException {
        return gate.enter(cancel);
    }

    /** Where the history ends now. */
    protected EntryId newestMark() throws SourceException {
        return log().newest(HISTORY).map(StreamEntry::id).orElse(EntryId.MIN);
    }

    /** What a scan is now. */
    LogScan.Snapshot known(String key) throws SourceException {
        return snapshot(key).orElseThrow(() -> new StreamFailure.ScanNotFound(key));
    }

    private Optional<ScanSummary> summary(String key) throws SourceException {
        try {
            return Optional.of(ScanSummary.of(load(key)));
        } catch (StreamFailure.ScanNotFound _) {
            return Optional.empty();
        } catch (SourceException.Corrupt | StreamFailure.ScanNotValid e) {
            return Optional.of(ScanSummary.unreadable(key, Ulid.time(key).orElse(Instant.EPOCH), e.what()));
        }
    }

    /** The scan that an entry of the history names, empty if it is not here any more. */
    private Optional<String> named(StreamEntry entry) throws SourceException {
        Optional<String> key = entry.text(HISTORY_FIELD);
        return key.isPresent() && isThere(key.get()) ? key : Optional.empty();
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
