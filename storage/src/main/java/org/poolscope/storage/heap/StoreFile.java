package org.poolscope.storage.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.heap.alloc.Heap;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.EmptyStore;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.MappedMedium;
import org.poolscope.storage.heap.page.PageChanges;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/** The pages of a store as this process has them mapped, until another process puts a compact file in their place. */
final class StoreFile implements AutoCloseable {
    private final PageStore pages;
    private final MappedMedium log;
    private final long generation;

    private StoreFile(PageStore pages, MappedMedium log, long generation) {
        this.pages = pages;
        this.log = log;
        this.generation = generation;
    }

    static StoreSession open(Path path, StoreOptions options) throws SourceException {
        if (!options.writable()) {
            return reading(path, options);
        }
        if (Files.exists(path)) {
            Signature.check(path);
        }
        StoreLock lock = StoreLock.open(path, true);
        try {
            lock.exclusive(options.timeout());
            if (Files.notExists(path)) {
                make(path);
            }
            StoreFile file = mapped(path, lock);
            file.pages.refresh();
            file.withRoot();
            lock.releaseExclusive();
            return new StoreSession(path, options, lock, file);
        } catch (HeapFault | SourceException e) {
            lock.close();
            throw e;
        }
    }

    PageStore pages() {
        return pages;
    }

    long generation() {
        return generation;
    }

    /** Address of the root dict. */
    static long root(PageReader reader) {
        long cell = reader.i64(PageLayout.ROOT);
        if (!Cell.isObject(cell)) {
            throw reader.corrupt("The store has no root", PageLayout.ROOT);
        }
        return Cell.address(cell);
    }

    /** This file, or the one that another process has put in its place. */
    StoreFile current(Path path, StoreOptions options, StoreLock lock) {
        if (lock.control().get(ControlBlock.GENERATION) == generation) {
            return this;
        }
        try {
            Signature.check(path);
        } catch (SourceException e) {
            throw new HeapFault(e);
        }
        return options.writable() ? mapped(path, lock) : mappedToRead(path, lock.control());
    }

    /** Completes what was begun, by whomever, and is not used any more. */
    void completed() {
        pages.refresh();
        close();
    }

    @Override
    public void close() {
        pages.close();
        log.close();
    }

    static StoreFile mapped(Path path, StoreLock lock) {
        MappedMedium log = MappedMedium.writing(logOf(path));
        return new StoreFile(new PageStore(MappedMedium.writing(path), log, lock.control(), Boot.id()), log,
                lock.control().get(ControlBlock.GENERATION));
    }

    /** The log that belongs to a store. */
    static Path logOf(Path store) {
        return store.resolveSibling(store.getFileName() + ".log");
    }

    /** Makes an empty store that appears whole. */
    static void make(Path path) throws SourceException {
        Path hidden = path.resolveSibling("." + path.getFileName() + ".new");
        try {
            Files.deleteIfExists(hidden);
            try (MappedMedium medium = MappedMedium.writing(hidden)) {
                EmptyStore.format(medium, new SecureRandom().nextLong());
            }
            Files.move(hidden, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    private static StoreSession reading(Path path, StoreOptions options) throws SourceException {
        Signature.check(path);
        StoreLock lock = StoreLock.toRead(path);
        // The log may hold what the pages lack after a power-off, and where both were copied from elsewhere.
        if (Files.exists(logOf(path)) && (lock.isMissing() || Recovery.isNeeded(lock.control()))) {
            lock.close();
            Recovery.attempt(path);
            lock = StoreLock.toRead(path);
        }
        return new StoreSession(path, options, lock, mappedToRead(path, lock.control()));
    }

    static StoreFile mappedToRead(Path path, ControlBlock control) {
        MappedMedium log = MappedMedium.reading(Files.exists(logOf(path)) ? logOf(path) : path);
        return new StoreFile(new PageStore(MappedMedium.reading(path), log, control, Boot.id()), log,
                control.get(ControlBlock.GENERATION));
    }

    private void withRoot() {
        if (pages.pages().i64(PageLayout.ROOT) == 0) {
            PageChanges change = pages.begin();
            Heap heap = new Heap(change);
            long root = Cell.object(Dicts.create(heap, Cell.NONE));
            change.put64(PageLayout.ROOT, References.retain(heap, root));
            pages.commit(change, true);
        }
    }
}
