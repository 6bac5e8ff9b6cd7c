package org.poolscope.app.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.MemorySource;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/** A session folder in memory that counts who asks what, and on which thread. */
final class SessionsInMemory implements SourceProvider {
    private final MemoryStore store = new MemoryStore("exp");
    private final LinkedBlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable SourceException> away = new AtomicReference<>();
    private final AtomicInteger onWindowThread = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger peeks = new AtomicInteger();
    private final AtomicLong weight = new AtomicLong(-1);
    private List<String> warnings = List.of();

    /** Where it is opened. */
    static final String ADDRESS = "memory:exp";

    /** Stores a value. */
    SessionsInMemory put(String session, String key, Value value) {
        store.put(DataPath.of(session, key), value);
        return this;
    }

    /** The store below, to make it slow or broken. */
    MemoryStore store() {
        return store;
    }

    /** Lets every key claim to be so many bytes large. */
    SessionsInMemory weigh(long bytes) {
        weight.set(bytes);
        return this;
    }

    /** Lets the description warn of stray files. */
    SessionsInMemory warn(String... sentences) {
        warnings = List.of(sentences);
        return this;
    }

    /** Adds a session as another process would, and tells those who follow. */
    void appear(String session, String key, Value value) {
        put(session, key, value);
        changes.add(session);
    }

    /** Those who follow get this failure until {@link #comeBack}. */
    void goAway(SourceException failure) {
        away.set(failure);
    }

    /** Lets those who try again follow again. */
    void comeBack() {
        away.set(null);
    }

    int callsOnWindowThread() {
        return onWindowThread.get();
    }

    int reads() {
        return reads.get();
    }

    int peeks() {
        return peeks.get();
    }

    @Override
    public Support probe(Location location) {
        return location.toString().equals(ADDRESS) ? new Support(4, "sessions", "It is here.") : Support.no("No.");
    }

    @Override
    public Source open(Location location, OpenOptions options) {
        return new Sessions(new MemorySource(store, options));
    }

    private final class Sessions implements Source {
        private final MemorySource inner;

        Sessions(MemorySource inner) {
            this.inner = inner;
        }

        @Override
        public Description describe() {
            Description plain = inner.describe();
            return new Description("sessions", "exp", plain.count(), "sessions",
                    Set.of(Capability.QUERY, Capability.FOLLOW), Map.of(), warnings);
        }

        @Override
        public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
            watch();
            if (path.depth() > 0 && path.part(0).equals(DataPath.EVERY)) {
                return Listing.of(path.depth() == 1 ? everyKey(cancel) : having(path.part(1), cancel), page);
            }
            Listing plain = inner.children(path, page, cancel);
            return new Listing(plain.entries().stream().map(Sessions::named).toList(), plain.total());
        }

        private List<Entry> everyKey(Cancel cancel) throws SourceException {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Entry session : inner.children(DataPath.ROOT, Page.ALL, cancel).entries()) {
                inner.children(session.path(), Page.ALL, cancel).entries()
                        .forEach(key -> counts.merge(key.name(), 1L, Long::sum));
            }
            return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(each -> new Entry(DataPath.of(DataPath.EVERY, each.getKey()), "key", each.getKey(),
                            Map.of("sessions", each.getValue())))
                    .toList();
        }

        private List<Entry> having(String key, Cancel cancel) throws SourceException {
            List<Entry> entries = new ArrayList<>();
            for (Entry session : inner.children(DataPath.ROOT, Page.ALL, cancel).entries()) {
                if (inner.children(session.path(), Page.ALL, cancel).entries().stream()
                        .anyMatch(each -> each.name().equals(key))) {
                    entries.add(new Entry(session.path().child(key), "key", session.name(), Map.of()));
                }
            }
            return entries;
        }

        private static Entry named(Entry entry) {
            return entry.path().depth() == 1
                    ? new Entry(entry.path(), "session", entry.name(), Map.of())
                    : new Entry(entry.path(), "key", entry.name(), Map.of());
        }

        @Override
        public Map<String, Object> peek(DataPath path) throws SourceException {
            watch();
            peeks.incrementAndGet();
            Map<String, Object> told = new LinkedHashMap<>(inner.peek(path));
            if (weight.get() >= 0) {
                told.put("bytes", weight.get());
            }
            if (path.depth() == 1) {
                told.put("kind", "session");
                told.put("length", inner.children(path, Page.ALL, Cancel.NEVER).total().orElse(0));
            }
            return told;
        }

        @Override
        public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
            watch();
            reads.incrementAndGet();
            return inner.read(path, slices, cancel, progress);
        }

        @Override
        public Map<String, Object> provenance(DataPath path) throws SourceException {
            watch();
            return inner.provenance(path);
        }

        @Override
        public Hits query(Query query, Cancel cancel) throws SourceException {
            watch();
            return inner.query(query, cancel);
        }

        @Override
        public Cursor follow(DataPath path, long from) throws SourceException {
            watch();
            checkThere();
            return new Cursor() {
                @Override
                public Optional<View> read(Duration timeout, Cancel cancel) throws SourceException {
                    cancel.check("following");
                    checkThere();
                    try {
                        String name = changes.poll(Math.min(50, timeout.toMillis()), TimeUnit.MILLISECONDS);
                        return Optional.ofNullable(name).map(session -> new View(0, List.of(new Mapping(
                                MappingType.DICT, List.of(new Value.Text("session"), new Value.Text(session)), null)),
                                0));
                    } catch (InterruptedException e) {
                        throw new SourceException.Cancelled("Stopped.", "");
                    }
                }

                @Override
                public void close() {
                    // Holds nothing.
                }
            };
        }

        @Override
        public void close() {
            inner.close();
        }

        private void checkThere() throws SourceException {
            SourceException failure = away.get();
            if (failure != null) {
                throw failure;
            }
        }

        private void watch() {
            if (Platform.isFxApplicationThread()) {
                onWindowThread.incrementAndGet();
            }
        }
    }
}
