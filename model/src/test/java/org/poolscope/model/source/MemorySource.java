package org.poolscope.model.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.model.value.ValueSummary;

/** An open {@link MemoryStore}; has every capability, writing only if it was unlocked. */
public final class MemorySource implements Source {
    private static final String LOCKED = "The source is open for reading only.";

    private final MemoryStore store;
    private final OpenOptions options;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Opens {@code store}. */
    public MemorySource(MemoryStore store, OpenOptions options) {
        this.store = store;
        this.options = options;
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = new EnumMap<>(Capability.class);
        if (!options.writable()) {
            missing.put(Capability.WRITE, LOCKED);
            missing.put(Capability.TAG, LOCKED);
        }
        Set<Capability> have = options.writable()
                ? Set.of(Capability.values())
                : Set.of(Capability.QUERY, Capability.FOLLOW);
        return new Description("memory", store.name(), OptionalLong.of(store.children(DataPath.ROOT).size()), "things",
                have, missing, List.of());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        enter(path, cancel);
        List<Entry> entries = new ArrayList<>();
        store.children(path).forEach(child -> entries.add(entry(child)));
        return Listing.of(entries, page);
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        enter(path, Cancel.NEVER);
        return detail(path);
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        enter(path, cancel);
        Value value = store.newest(path);
        if (value == null) {
            throw new SourceException.NotFound("This is a folder, not a value.", where(path), "Open it.");
        }
        store.countRead();
        progress.report(1, 1, "values");
        try {
            return ValueSlice.of(value, slices);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), where(path),
                    "Choose a slice inside the value.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        enter(path, Cancel.NEVER);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("store", store.name());
        told.put("format", "memory");
        Value value = store.newest(path);
        told.put("bytes", value == null ? 0 : TaggedForm.text(value).length());
        return told;
    }

    @Override
    public Hits query(Query query, Cancel cancel) throws SourceException {
        Query.ByName byName = (Query.ByName) query;
        enter(byName.under(), cancel);
        Deque<DataPath> waiting = new ArrayDeque<>(store.children(byName.under()));
        return new Hits() {
            @Override
            public Optional<Entry> next() throws SourceException {
                while (!waiting.isEmpty()) {
                    DataPath path = waiting.removeFirst();
                    enter(path, cancel);
                    store.children(path).reversed().forEach(waiting::addFirst);
                    if (byName.pattern().matches(path.name())) {
                        return Optional.of(entry(path));
                    }
                }
                return Optional.empty();
            }

            @Override
            public void close() {
                waiting.clear();
            }
        };
    }

    @Override
    public Cursor follow(DataPath path, long from) throws SourceException {
        enter(path, Cancel.NEVER);
        return new MemoryCursor(store, path, from, closed::get);
    }

    @Override
    public void write(DataPath path, Value value) throws SourceException {
        unlock(path);
        store.put(path, value);
    }

    @Override
    public void remove(DataPath path) throws SourceException {
        unlock(path);
        enter(path, Cancel.NEVER);
        store.remove(path);
    }

    @Override
    public void tag(DataPath path, String name, boolean on) throws SourceException {
        unlock(path);
        enter(path, Cancel.NEVER);
        store.tag(path, name, on);
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private void enter(DataPath path, Cancel cancel) throws SourceException {
        checkOpen(path);
        store.enter(path, cancel);
        checkOpen(path);
        if (!store.exists(path)) {
            throw new SourceException.NotFound("There is nothing of that name.", where(path), "Look at what is there.");
        }
    }

    private void checkOpen(DataPath path) throws SourceException {
        if (closed.get()) {
            throw new SourceException.Unreachable("The source has been closed.", where(path), "Open it again.", null);
        }
    }

    private void unlock(DataPath path) throws SourceException {
        checkOpen(path);
        if (!options.writable()) {
            throw new SourceException.Denied(LOCKED, where(path), "Unlock it for writing.");
        }
    }

    private Entry entry(DataPath path) {
        Map<String, Object> detail = detail(path);
        return new Entry(path, String.valueOf(detail.get("kind")), path.name(), detail);
    }

    private Map<String, Object> detail(DataPath path) {
        Map<String, Object> told = new LinkedHashMap<>();
        @Nullable
        Value value = store.newest(path);
        if (value == null) {
            told.put("kind", "folder");
            return told;
        }
        ValueSummary summary = ValueSummary.of(value);
        told.put("kind", summary.dtype() == null ? summary.type() : "array");
        told.put("type", summary.type());
        if (summary.dtype() != null) {
            told.put("dtype", summary.dtype().str());
            told.put("shape", summary.shape());
        }
        if (summary.count() >= 0) {
            told.put("length", summary.shape().isEmpty() ? summary.count() : summary.shape().getFirst());
        }
        return told;
    }

    private String where(DataPath path) {
        return store.location().at(path).toString();
    }
}
