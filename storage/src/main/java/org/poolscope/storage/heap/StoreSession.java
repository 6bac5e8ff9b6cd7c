package org.poolscope.storage.heap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/** What this program does with a store: its locks, what it changes together, and its readings. Safe for several threads. */
final class StoreSession implements AutoCloseable {
    private final Path path;
    private final StoreOptions options;
    private volatile StoreLock lock;
    private volatile StoreFile file;
    private @Nullable PageChanges change;
    private boolean broken;
    private int transactions;
    private volatile boolean closed;

    StoreSession(Path path, StoreOptions options, StoreLock lock, StoreFile file) {
        this.path = path;
        this.options = options;
        this.lock = lock;
        this.file = file;
    }

    Path path() {
        return path;
    }

    StoreOptions options() {
        return options;
    }

    StoreFile file() {
        return file;
    }

    boolean isClosed() {
        return closed;
    }

    /** Counts up with each change, of whatever process. */
    long sequence() {
        attach();
        return file.pages().sequence();
    }

    /** What a person should know, such as that a dead process had left the store locked; a sentence each. */
    List<String> notes() {
        return lock.abandonedBy() == 0
                ? List.of()
                : List.of("Process " + lock.abandonedBy()
                        + " ended while it was writing; its lock was taken over and the last whole state is kept.");
    }

    /** The process that holds the lock alone now, 0 for none. */
    long holder() {
        return lock.holdingProcess();
    }

    /** Who held the lock alone before. */
    LastHeld lastHeld() {
        return lock.lastHeld();
    }

    /** Puts a compact file in place of this one. */
    void compact() {
        try (Held _ = lockExclusive(options.timeout())) {
            commit();
            file = Compaction.of(file, path, lock);
        }
    }

    /** Takes the lock alone. Calls nest; what is changed is committed as one when the outermost ends. */
    Held lockExclusive(Duration timeout) {
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

    /**
     * Takes the lock together with others that only read. Where nobody has written yet its file is made, so that a first
     * writer waits as well; where that may not be, nobody is held off.
     */
    Held lockShared(Duration timeout) {
        open();
        if (lock.isMissing()) {
            LockFile.make(path);
        }
        return shared(timeout);
    }

    /**
     * Reads all of it while nothing changes. Makes no file: what is read until a first writer comes counts for nothing and
     * is read again.
     */
    <T> T whole(Function<PageStore, T> reading) {
        try (Held _ = shared(options.timeout())) {
            T found = reading.apply(file.pages());
            if (!attach()) {
                return found;
            }
        } catch (HeapFault e) {
            if (!attach()) {
                throw e;
            }
        }
        return whole(reading);
    }

    private Held shared(Duration timeout) {
        open();
        attach();
        StoreLock shared = lock;
        boolean nested = shared.isHeld();
        shared.shared(timeout);
        if (nested) {
            return shared::releaseShared;
        }
        try {
            file = file.current(path, options, shared);
            if (file.pages().isWhole()) {
                file.pages().extend();
                return shared::releaseShared;
            }
        } catch (HeapFault e) {
            shared.releaseShared();
            throw e;
        }
        shared.releaseShared();
        lockExclusive(timeout).close();
        return shared(timeout);
    }

    /** Does all of {@code body} or, if it throws, nothing. */
    <T extends @Nullable Object> T transaction(Supplier<T> body) {
        try (Held _ = lockExclusive(options.timeout())) {
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

    /** Reads what belongs together. */
    <T> T look(Function<PageReader, T> reading) {
        open();
        attach();
        PageChanges mine = change;
        if (lock.isExclusive() && mine != null) {
            return reading.apply(mine);
        }
        if (lock.control().get(ControlBlock.GENERATION) != file.generation()) {
            file = file.current(path, options, lock);
        }
        try {
            T found = file.pages().read(reading);
            return attach() ? look(reading) : found;
        } catch (HeapFault e) {
            if (e.failure() instanceof SourceException.Locked && !lock.isHeld()) {
                // The writer is slow, or dead: the lock tells which.
                try (Held _ = shared(options.timeout())) {
                    return file.pages().read(reading);
                }
            }
            throw e;
        }
    }

    /** Changes something; alone, or with what else is changed under the lock that this thread holds. */
    <T> T change(Function<Heap, T> changing) {
        try (Held _ = lockExclusive(options.timeout())) {
            boolean done = false;
            try {
                T result = changing.apply(new Heap(begun()));
                done = true;
                return result;
            } catch (InternalError e) {
                throw HeapFault.shrank(path.toString(), path.toFile().length(), e);
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

    /**
     * A store that nobody had open when it was opened here has no lock by which writers would be seen. Takes the lock of the
     * first that comes; true if it was taken now, so that what was read meanwhile counts for nothing.
     */
    private boolean attach() {
        if (!lock.isMissing() || !LockFile.exists(path)) {
            return false;
        }
        synchronized (this) {
            if (lock.isMissing()) {
                try {
                    StoreLock found = StoreLock.open(path, false);
                    file = StoreFile.mappedToRead(path, found.control());
                    lock = found;
                } catch (SourceException e) {
                    throw new HeapFault(e);
                }
            }
        }
        return true;
    }

    private void open() {
        if (closed) {
            throw new HeapFault(new SourceException.Unreachable("The store has been closed.", path.toString(),
                    "Open it again.", null));
        }
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
}
