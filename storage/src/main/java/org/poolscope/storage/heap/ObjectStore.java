package org.poolscope.storage.heap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.Collector;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageReader;

/**
 * A store of objects in a file that several processes change in place.
 *
 * <pre>
 * try (ObjectStore store = ObjectStore.open(Path.of("visits.heap"))) {
 *     store.root().merge("x", 1L, (a, b) -&gt; (long) a + (long) b);
 * }
 * </pre>
 *
 * <p>Safe for several threads. Each call on a map or list is whole by itself; calls under one {@link #lockExclusive} or in
 * one {@link #transaction} are committed together. Calls of {@link java.util.Map} and {@link java.util.List} that fail
 * throw {@link HeapFault}, which carries the {@link SourceException}.
 */
public final class ObjectStore implements AutoCloseable {
    private final StoreSession session;
    private final Records records = new Records();

    private ObjectStore(StoreSession session) {
        this.session = session;
    }

    /** Opens a store to write, durably; makes it if there is none. */
    public static ObjectStore open(Path path) throws SourceException {
        return open(path, StoreOptions.DURABLE);
    }

    /** Opens a store. */
    public static ObjectStore open(Path path, StoreOptions options) throws SourceException {
        try {
            return new ObjectStore(StoreFile.open(path, options));
        } catch (HeapFault e) {
            throw e.failure();
        }
    }

    /** The file. */
    public Path path() {
        return session.path();
    }

    /** The dict from which everything is reached. */
    public PersistentMap root() {
        return new PersistentMap(this, look(StoreFile::root));
    }

    /** Takes the lock alone, for as long as the options say. */
    public Held lockExclusive() {
        return lockExclusive(session.options().timeout());
    }

    /**
     * Takes the lock alone: nobody else changes anything, and who takes a shared lock waits. Calls nest; what is changed is
     * committed as one when the outermost ends.
     */
    public Held lockExclusive(Duration timeout) {
        return session.lockExclusive(timeout);
    }

    /** Takes the lock together with others that only read, for as long as the options say. */
    public Held lockShared() {
        return lockShared(session.options().timeout());
    }

    /**
     * Takes the lock together with others that only read: nothing changes until it is given back. Makes the lock file if
     * there is none. Only where none may be made, in a folder that this user may not change, does it hold off nobody.
     */
    public Held lockShared(Duration timeout) {
        return session.lockShared(timeout);
    }

    /** Does all of {@code body} or, if it throws, nothing. */
    public <T extends @Nullable Object> T transaction(Supplier<T> body) {
        return session.transaction(body);
    }

    /** Makes records of a class storable: as dicts that carry {@code name}, and come back by the canonical constructor. */
    public <R extends Record> void register(String name, Class<R> type) {
        records.register(name, type);
    }

    /** Counts up with each change, of whatever process. */
    public long sequence() {
        return session.sequence();
    }

    /**
     * Follows what is at a place: a cursor that tells its value, and again after each change of it, of whatever process.
     *
     * @param path begins with {@code root}
     */
    public Cursor follow(DataPath path) {
        return follow(path, 0, Cancel.NEVER);
    }

    Cursor follow(DataPath path, long from, Cancel stop) {
        return new StoreCursor(this, path, from, () -> session.isClosed() || stop.isCancelled());
    }

    /** What a person should know, such as that a dead process had left the store locked; a sentence each. */
    public List<String> notes() {
        return session.notes();
    }

    /** Takes back objects that only lead to each other; answers how many. Others may read meanwhile. */
    public long collect() throws SourceException {
        return guarded(() -> change(Collector::collect));
    }

    /** What takes how much room. */
    public StoreStatistics statistics() throws SourceException {
        return guarded(() -> session.whole(StoreStatistics::of));
    }

    /** Checks every page, piece and reference; what contradicts the format, a sentence each, none for a sound store. */
    public List<String> verify() throws SourceException {
        return guarded(() -> session.whole(Verification::of));
    }

    /** Writes everything that can be reached into a fresh file, without gaps, which takes the place of this one. */
    public void compact() throws SourceException {
        guarded(() -> {
            session.compact();
            return session;
        });
    }

    /**
     * Saves what can be read of a damaged store into a new file; what has lost its parent comes under {@code lost}.
     *
     * @return what could not be saved, a sentence each
     */
    public static List<String> salvage(Path damaged, Path fresh) throws SourceException {
        return Compaction.salvage(damaged, fresh);
    }

    @Override
    public void close() {
        session.close();
    }

    Records records() {
        return records;
    }

    /** The process that holds the lock alone now, 0 for none. */
    long holder() {
        return session.holder();
    }

    /** Who held the lock alone before. */
    LastHeld lastHeld() {
        return session.lastHeld();
    }

    StoreFile file() {
        return session.file();
    }

    /** Reads what belongs together. */
    <T> T look(Function<PageReader, T> reading) {
        return session.look(reading);
    }

    /** Changes something; alone, or with what else is changed under the lock that this thread holds. */
    <T> T change(Function<Heap, T> changing) {
        return session.change(changing);
    }

    private <T> T guarded(Supplier<T> body) throws SourceException {
        try {
            return body.get();
        } catch (InternalError e) {
            throw HeapFault.shrank(path().toString(), path().toFile().length(), e).failure();
        } catch (HeapFault e) {
            throw e.failure();
        }
    }
}
