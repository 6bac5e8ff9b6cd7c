package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.SourceGate;

/**
 * A store of scans as a source: scans newest first, below each what is told of it and its streams. A read of a stream
 * takes of what is there at that moment, so that negative indexes count from the newest point.
 */
public final class ScanSource implements StreamedSource {
    private static final Map<Capability, String> MISSING = Map.of(
            Capability.WRITE, "Scans are written by what measures them.",
            Capability.TAG, "Scans have no tags.",
            Capability.QUERY, "Scans are searched by name, number, session and dataset, not by the names of places.");

    private final DataStore store;
    private final String title;
    private final List<String> notes;
    private final Runnable release;
    private final SourceGate gate;
    private final ScanPlaces places;

    /** Over an open store, which is called by its address; else as the other. */
    public ScanSource(DataStore store, List<String> notes, Runnable release) {
        this(store, store.location(), notes, release);
    }

    /**
     * Over an open store.
     *
     * @param title what a person calls it
     * @param notes   what a person should know of it, a sentence each
     * @param release called once when the source is closed
     */
    public ScanSource(DataStore store, String title, List<String> notes, Runnable release) {
        this.store = store;
        this.title = title;
        this.notes = List.copyOf(notes);
        this.release = release;
        this.gate = new SourceGate(store.location());
        this.places = new ScanPlaces(store);
    }

    @Override
    public DataStore store() {
        return store;
    }

    @Override
    public Description describe() {
        List<String> warnings = new ArrayList<>(notes);
        warnings.addAll(store.notes());
        OptionalLong count = OptionalLong.empty();
        try {
            count = OptionalLong.of(store.search(List.of(), Cancel.NEVER).keys().size());
        } catch (SourceException e) {
            warnings.add(e.sentence());
        }
        return new Description("scan", title, count, "scans", Set.of(Capability.FOLLOW), MISSING, warnings);
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        Cancel stop = gate.enter(cancel);
        if (path.depth() > 0) {
            return Listing.of(places.at(path).children(path), page);
        }
        List<String> keys = store.search(List.of(), stop).keys().reversed();
        int from = (int) Math.min(page.offset(), keys.size());
        List<String> shown = keys.subList(from, from + Math.min(page.limit(), keys.size() - from));
        List<Entry> scans = store.summaries(shown, stop).stream().map(ScanPlaces::entry).toList();
        return new Listing(scans, OptionalLong.of(keys.size()));
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        return places.at(path).peek();
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        Cancel stop = gate.enter(cancel);
        try {
            return places.at(path).read(slices, stop);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), path.toString(),
                    "Choose a slice inside the data.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        return places.at(path).provenance();
    }

    @Override
    public Cursor follow(DataPath path, long from) throws SourceException {
        Cancel closed = gate.enter();
        return places.at(path).follow(from, closed);
    }

    @Override
    public synchronized void close() {
        boolean open = !gate.isClosed();
        gate.close();
        if (open) {
            release.run();
        }
    }
}
