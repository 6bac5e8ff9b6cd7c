package org.poolscope.storage.pool.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * Writes a pool's folder. What a call changed is on disk when it returns; fdi's index files follow within
 * about a second, and at {@link #close()}. Safe for several threads, several openings and several processes.
 */
public final class PoolWriter implements IndexView, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PoolWriter.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReentrantLock threads = new ReentrantLock();
    private final PoolSession session;
    private final PoolLock lock;
    private final Executor later;
    private boolean scheduled;
    private boolean closed;

    private PoolWriter(PoolFiles files, Executor later) {
        this.session = new PoolSession(files);
        this.lock = new PoolLock(files.lock(), PATIENCE);
        this.later = later;
    }

    /**
     * Opens a pool for writing and puts right what a killed writer left.
     *
     * @param folder exists; what is in it is a pool of fdi 1.30 or later, or nothing
     * @param later runs what it is given about a second later: the index is brought up to date by it
     */
    public static PoolWriter open(Path folder, Executor later) throws SourceException {
        return open(folder, later, Disk.REAL);
    }

    /** As {@link #open(Path, Executor)}, on the given disk. */
    public static PoolWriter open(Path folder, Executor later, Disk disk) throws SourceException {
        PoolFiles files = new PoolFiles(folder, disk);
        files.checkWritable();
        PoolWriter pool = new PoolWriter(files, later);
        try {
            pool.change(PoolSession::recover);
        } catch (SourceException e) {
            pool.giveUp(e);
            throw e;
        }
        return pool;
    }

    /** Lets go of the files of a pool that cannot be opened; under the lock, see {@link PoolLock#close}. */
    private void giveUp(SourceException because) {
        try {
            if (lock.attempt(Duration.ZERO)) {
                try (lock) {
                    session.letGo();
                }
            }
        } catch (SourceException e) {
            because.addSuppressed(e);
        }
    }

    /** Saves products: all of them or, on a failure, none. Returns where each is. */
    public List<ProductKey> save(List<NewProduct> products) throws SourceException {
        for (NewProduct product : products) {
            ProductKey.checkType(product.type());
        }
        return change(session -> session.save(products));
    }

    /** Removes products; NotFound, and nothing removed, if one is not there. */
    public void remove(Collection<ProductKey> keys) throws SourceException {
        edit(keys.stream().<JournalRecord>map(JournalRecord.Removed::new).toList(), keys);
    }

    /** Gives products a tag; those that have it keep it. Returns those that did not. */
    public List<ProductKey> tag(Collection<ProductKey> keys, String tag) throws SourceException {
        if (tag.isEmpty()) {
            throw new SourceException.Unsupported("A tag is a text of one character at least.", "", "Name the tag.");
        }
        return change(session -> {
            List<ProductKey> lacking = session.carrying(keys, tag, false);
            session.edit(keys, lacking.stream().<JournalRecord>map(key -> new JournalRecord.Tagged(key, tag)).toList());
            return lacking;
        });
    }

    /** Takes a tag from products; those that lack it stay as they are. Returns those that had it. */
    public List<ProductKey> untag(Collection<ProductKey> keys, String tag) throws SourceException {
        return change(session -> {
            List<ProductKey> carrying = session.carrying(keys, tag, true);
            session.edit(keys,
                    carrying.stream().<JournalRecord>map(key -> new JournalRecord.Untagged(key, tag)).toList());
            return carrying;
        });
    }

    /** Removes every product and tag; numbers start again at 0. */
    public void clear() throws SourceException {
        change(session -> {
            session.clear();
            return true;
        });
    }

    @Override
    public PoolIndex index() throws SourceException {
        return look(_ -> session.snapshot());
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return look(index -> index.entry(key));
    }

    Path folder() {
        return Path.of(session.place());
    }

    /** Numbers found given twice since the pool was opened. */
    public List<NumberConflict> conflicts() {
        threads.lock();
        try {
            return List.copyOf(session.conflicts());
        } finally {
            threads.unlock();
        }
    }

    /** Brings the index files up to date now. */
    public void flush() throws SourceException {
        change(session -> {
            session.index();
            return true;
        });
    }

    /** Brings the index files up to date and leaves the folder as fdi would; a second call does nothing. */
    @Override
    public void close() throws SourceException {
        threads.lock();
        try {
            if (closed) {
                return;
            }
            lock.acquire();
            try (lock) {
                closed = true;
                session.finish();
            }
        } finally {
            threads.unlock();
        }
    }

    private interface Change<T> {
        T make(PoolSession session) throws SourceException;
    }

    private interface Look<T> {
        T at(LiveIndex index);
    }

    private void edit(List<JournalRecord> changes, Collection<ProductKey> keys) throws SourceException {
        change(session -> {
            session.edit(keys, changes);
            return true;
        });
    }

    private <T> T change(Change<T> change) throws SourceException {
        threads.lock();
        try {
            refuseClosed();
            lock.acquire();
            try {
                session.catchUp();
                T made = change.make(session);
                schedule();
                return made;
            } finally {
                lock.release();
            }
        } finally {
            threads.unlock();
        }
    }

    private <T> T look(Look<T> look) throws SourceException {
        threads.lock();
        try {
            refuseClosed();
            if (!session.isUpToDate()) {
                lock.acquire();
                try {
                    session.catchUp();
                    schedule();
                } finally {
                    lock.release();
                }
            }
            return look.at(session.known());
        } finally {
            threads.unlock();
        }
    }

    private void refuseClosed() throws SourceException {
        if (closed) {
            throw new SourceException.Unreachable("The pool has been closed.", session.place(), "Open it again.", null);
        }
    }

    private void schedule() {
        if (!scheduled && session.lags()) {
            scheduled = true;
            later.execute(this::indexLater);
        }
    }

    private void indexLater() {
        threads.lock();
        try {
            scheduled = false;
            if (!closed) {
                indexInTheBackground();
            }
        } finally {
            threads.unlock();
        }
    }

    private void indexInTheBackground() {
        try {
            lock.acquire();
            try {
                session.catchUp();
                session.indexIfCheap();
            } finally {
                lock.release();
            }
        } catch (SourceException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "index not brought up to date: " + e.sentence());
        }
        schedule();
    }
}
