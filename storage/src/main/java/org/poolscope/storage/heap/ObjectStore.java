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
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageChanges;
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
    private final Path path;
    private final StoreOptions options;
    private final StoreLock lock;
    private final Records records = new Records();
    private volatile StoreFile file;
    private @Nullable PageChanges change;
    private boolean broken;
    private int transactions;
    private volatile boolean closed;

    private ObjectStore(Path path, StoreOptions options, StoreLock lock, StoreFile file) {
        this.path = path;
        this.options = options;
        this.lock = lock;
        this.file = file;
    }

    /** Opens a store to write, durably; makes it if there is none. */
    public static ObjectStore open(Path path) throws SourceException {
        return open(path, StoreOptions.DURABLE);
    }

    /** Opens a store. */
    public static ObjectStore open(Path path, StoreOptions options) throws SourceException {
        try {
            return StoreFile.open(path, options);
        } catch (HeapFault e) {
            throw e.failure();
        }
    }

    static ObjectStore over(Path path, StoreOptions options, StoreLock lock, StoreFile file) {
        return new ObjectStore(path, options, lock, file);
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** The dict from which everything is reached. */
    public PersistentMap root() {
        return new PersistentMap(this, look(file::root));
    }

    /** Takes the lock alone, for as long as the options say. */
    public Held lockExclusive() {
        return lockExclusive(options.timeout());
    }

    /**
     * Takes the lock alone: nobody else changes anything, and who takes a shared lock waits. Calls nest; what is changed is
     * committed as one when the outermost ends.
     */
    public Held lockExclusive(Duration timeout) {
        open();
        if (lock.exclusive(timeout)) {
            try {
                file = file.current(path, options, lock);
                file.pages().refresh();
                file = file.current(path, options, lock);
            } catch (HeapFault e) {
                lock.releaseExclusive();
                throw e;
            }
        }
        return this::release;
    }

    /** Takes the lock together with others that only read, for as long as the options say. */
    public Held lockShared() {
        return lockShared(options.timeout());
    }

    /** Takes the lock together with others that only read: nothing changes until it is given back. */
    public Held lockShared(Duration timeout) {
        open();
        boolean nested = lock.isHeld();
        lock.shared(timeout);
        if (nested) {
            return lock::releaseShared;
        }
        try {
            file = file.current(path, options, lock);
            if (file.pages().isWhole()) {
                file.pages().extend();
                return lock::releaseShared;
            }
        } catch (HeapFault e) {
            lock.releaseShared();
            throw e;
        }
        lock.releaseShared();
        lockExclusive(timeout).close();
        return lockShared(timeout);
    }

    /** Does all of {@code body} or, if it throws, nothing. */
    public <T extends @Nullable Object> T transaction(Supplier<T> body) {
        try (Held _ = lockExclusive()) {
            if (transactions == 0) {
                commit();
            }
            transactions++;
            boolean done = false;
            try {
                T result = body.get();
                done = true;
                return result;
            } finally {
                transactions--;
                broken |= !done;
                if (transactions == 0) {
                    commit();
                }
            }
        }
    }

    /** Makes records of a class storable: as dicts that carry {@code name}, and come back by the canonical constructor. */
    public <R extends Record> void register(String name, Class<R> type) {
        records.register(name, type);
    }

    /** Counts up with each change, of whatever process. */
    public long sequence() {
        return file.pages().sequence();
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
        return new StoreCursor(this, path, from, () -> closed || stop.isCancelled());
    }

    /** What a person should know, such as that a dead process had left the store locked; a sentence each. */
    public List<String> notes() {
        return lock.abandonedBy() == 0
                ? List.of()
                : List.of("Process " + lock.abandonedBy()
                        + " ended while it was writing; its lock was taken over and the last whole state is kept.");
    }

    /** Takes back objects that only lead to each other; answers how many. Others may read meanwhile. */
    public long collect() throws SourceException {
        return guarded(() -> change(org.poolscope.storage.heap.object.Collector::collect));
    }

    /** What takes how much room. */
    public StoreStatistics statistics() throws SourceException {
        return guarded(() -> {
            try (Held _ = lockShared()) {
                return StoreStatistics.of(file.pages());
            }
        });
    }

    /** Checks every page, piece and reference; what contradicts the format, a sentence each, none for a sound store. */
    public List<String> verify() throws SourceException {
        return guarded(() -> {
            try (Held _ = lockShared()) {
                return Verification.of(file.pages());
            }
        });
    }

    /** Writes everything that can be reached into a fresh file, without gaps, which takes the place of this one. */
    public void compact() throws SourceException {
        guarded(() -> {
            try (Held _ = lockExclusive()) {
                commit();
                file = Compaction.of(this, path, lock);
                return path;
            }
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
        if (closed) {
            return;
        }
        closed = true;
        if (options.writable()) {
            try {
                if (lock.exclusive(options.timeout())) {
                    file = file.current(path, options, lock);
                    file.pages().refresh();
                    if (!file.pages().isSettled()) {
                        file.pages().settle();
                    }
                }
                lock.releaseExclusive();
            } catch (HeapFault e) {
                System.getLogger(ObjectStore.class.getName()).log(System.Logger.Level.DEBUG, "not settled", e);
            }
        }
        file.close();
        lock.close();
    }

    Records records() {
        return records;
    }

    StoreFile file() {
        return file;
    }

    /** Reads what belongs together. */
    <T> T look(Function<PageReader, T> reading) {
        open();
        PageChanges mine = change;
        if (lock.isExclusive() && mine != null) {
            return reading.apply(mine);
        }
        if (lock.control().get(ControlBlock.GENERATION) != file.generation()) {
            file = file.current(path, options, lock);
        }
        try {
            return file.pages().read(reading);
        } catch (HeapFault e) {
            if (e.failure() instanceof SourceException.Locked && !lock.isHeld()) {
                // The writer is slow, or dead: the lock tells which.
                try (Held _ = lockShared()) {
                    return file.pages().read(reading);
                }
            }
            throw e;
        }
    }

    /** Changes something; alone, or with what else is changed under the lock that this thread holds. */
    <T> T change(Function<Heap, T> changing) {
        try (Held _ = lockExclusive()) {
            boolean done = false;
            try {
                T result = changing.apply(new Heap(begun()));
                done = true;
                return result;
            } finally {
                broken |= !done;
            }
        }
    }

    private PageChanges begun() {
        PageChanges mine = change;
        if (mine == null) {
            mine = file.pages().begin();
            change = mine;
        }
        return mine;
    }

    private void release() {
        try {
            if (lock.isOutermost()) {
                commit();
            }
        } finally {
            lock.releaseExclusive();
        }
    }

    /** Commits what was changed so far, or forgets it if a part failed. */
    private void commit() {
        PageChanges mine = change;
        boolean forget = broken;
        change = null;
        broken = false;
        if (mine == null) {
            return;
        }
        if (forget || mine.isEmpty()) {
            file.pages().release(mine);
        } else {
            file.pages().commit(mine, options.commit() == StoreOptions.Commit.DURABLE);
        }
    }

    private void open() {
        if (closed) {
            throw new HeapFault(new SourceException.Unreachable("The store has been closed.", path.toString(),
                    "Open it again.", null));
        }
    }

    private <T> T guarded(Supplier<T> body) throws SourceException {
        try {
            return body.get();
        } catch (InternalError e) {
            throw HeapFault.shrank(path.toString(), path.toFile().length(), e).failure();
        } catch (HeapFault e) {
            throw e.failure();
        }
    }
}
