package org.poolscope.model.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;

/** A store of scans. Safe for several threads; closing it ends what still waits. */
public interface DataStore extends AutoCloseable {
    /** Where it is, for example {@code mem-scan://demo}. */
    String location();

    /**
     * The newest scan that has not been deleted.
     *
     * @throws StreamFailure.NoScanAvailable if there is none
     */
    ScanTag lastScan() throws SourceException;

    /**
     * The first scan made after {@code since}; without one, the next that is made after the call.
     *
     * @throws StreamFailure.NoScanAvailable if none came in time
     */
    ScanTag nextScan(Optional<String> since, ReadOptions options, Cancel cancel) throws SourceException;

    /** The scans that fit all filters and have not been deleted. */
    FoundScans search(List<ScanFilter> filters, Cancel cancel) throws SourceException;

    /** What a list shows of these scans, in this order; those that have been deleted since are left out. */
    List<ScanSummary> summaries(List<String> keys, Cancel cancel) throws SourceException;

    /** What a person should know of this store, such as what it lacks and what is slower for it; a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /** What {@link #notes} tell of what it lacks, in a few words for a status bar; empty where it lacks nothing. */
    default String lacks() {
        return "";
    }

    /** What the store is made of and what follows from it, in the order to be shown; asks the store. */
    default Map<String, String> facts() throws SourceException {
        return Map.of();
    }

    /** How much memory it uses now; empty if it does not tell. */
    default Optional<StoreMemory> memory() throws SourceException {
        return Optional.empty();
    }

    /**
     * Loads a scan.
     *
     * @throws StreamFailure.ScanNotFound if there is none of this key
     */
    Scan load(String key) throws SourceException;

    /** A reader of several streams of this store; the same one twice counts once. */
    CursorGroup cursors(Collection<Stream> streams);

    /** Follows streams of this store over a connection of its own, which it keeps until it is closed. */
    Follower follower();

    /**
     * Begins a scan; needs a store that is open for writing.
     *
     * @throws StreamFailure.NotAllowed if it is not
     */
    ScanWriter create(ScanIdentity identity, Container.Mapping info) throws SourceException;

    /**
     * Deletes a scan and its streams; needs a store that is open for writing.
     *
     * @param force closes a scan that is still running; its streams stay unsealed
     * @throws StreamFailure.NotAllowed if it is running and {@code force} is not given
     */
    void delete(String key, boolean force) throws SourceException;

    @Override
    void close();
}
