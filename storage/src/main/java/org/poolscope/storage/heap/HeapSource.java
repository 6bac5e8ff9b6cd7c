package org.poolscope.storage.heap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
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
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageReader;

/** An object store as a source: {@code root} at its top, keys and items below. Every answer is of one moment. */
public final class HeapSource implements Source {
    private static final String LOCKED = "Writing to this store has not been unlocked.";

    private final ObjectStore store;
    private final boolean writable;
    private final SourceGate gate;

    HeapSource(ObjectStore store, boolean writable) {
        this.store = store;
        this.writable = writable;
        this.gate = new SourceGate(title());
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = new LinkedHashMap<>();
        missing.put(Capability.QUERY, "An object store has no metadata to search.");
        missing.put(Capability.TAG, "An object store has no tags.");
        if (!writable) {
            missing.put(Capability.WRITE, LOCKED);
        }
        return new Description("heap", title(), keys(), "keys",
                writable ? Set.of(Capability.WRITE, Capability.FOLLOW) : Set.of(Capability.FOLLOW), missing,
                store.notes());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        if (path.depth() == 0) {
            return Listing.of(List.of(entry(DataPath.of(StorePath.ROOT))), page);
        }
        return look(pages -> listing(pages, CellListing.of(pages, path, page)));
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        if (path.depth() == 0) {
            return Map.of("kind", "heap", "length", 1L);
        }
        return look(pages -> CellSummary.of(pages, StorePath.cell(pages, path)));
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        Cancel stop = gate.enter(cancel);
        DataPath place = path.depth() == 0 ? DataPath.of(StorePath.ROOT) : path;
        Value whole = look(pages -> new CellValue(pages, stop).of(StorePath.cell(pages, place)));
        try {
            return ValueSlice.of(whole, slices);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), store.path() + "::" + path,
                    "Choose a slice inside the value.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", store.path().toString());
        told.put("format", "Poolscope object store, version 1");
        told.putAll(peek(path));
        told.put("modified", ModifiedTime.of(store.path()));
        return told;
    }

    @Override
    public Cursor follow(DataPath path, long from) throws SourceException {
        gate.enter();
        return store.follow(path.depth() == 0 ? DataPath.of(StorePath.ROOT) : path, from, gate::isClosed);
    }

    @Override
    public void write(DataPath path, Value value) throws SourceException {
        gate.enter();
        editor().set(path, value);
    }

    @Override
    public void remove(DataPath path) throws SourceException {
        gate.enter();
        editor().delete(path);
    }

    @Override
    public void close() {
        if (!gate.isClosed()) {
            gate.close();
            store.close();
        }
    }

    /** The store itself. */
    public ObjectStore store() {
        return store;
    }

    /** How many keys the root has; empty where it cannot be read. */
    private OptionalLong keys() {
        try {
            return OptionalLong.of(store.root().size());
        } catch (HeapFault e) {
            System.getLogger(HeapSource.class.getName()).log(System.Logger.Level.DEBUG, "not counted", e);
            return OptionalLong.empty();
        }
    }

    private StoreEditor editor() throws SourceException {
        if (!writable) {
            throw new SourceException.Unsupported(LOCKED, title(), "Unlock writing first.");
        }
        return new StoreEditor(store);
    }

    private Entry entry(DataPath path) throws SourceException {
        return entry(path, new LinkedHashMap<>(peek(path)));
    }

    private static Entry entry(DataPath path, Map<String, Object> detail) {
        return new Entry(path, String.valueOf(detail.remove("kind")), path.name(), detail);
    }

    private static Listing listing(PageReader pages, CellListing found) {
        return new Listing(found.cells().stream().map(cell -> entry(cell.path(), CellSummary.of(pages, cell.cell())))
                .toList(), OptionalLong.of(found.total()));
    }

    private String title() {
        return String.valueOf(store.path().getFileName());
    }

    private <T> T look(Function<PageReader, T> reading) throws SourceException {
        try {
            return store.look(reading);
        } catch (HeapFault e) {
            throw e.failure();
        }
    }
}
