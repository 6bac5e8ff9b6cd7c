package org.poolscope.storage.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.heap.alloc.Survey;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Key;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.References;
import org.poolscope.storage.heap.page.ControlBlock;
import org.poolscope.storage.heap.page.EmptyStore;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.MappedMedium;
import org.poolscope.storage.heap.page.PageLayout;
import org.poolscope.storage.heap.page.PageReader;
import org.poolscope.storage.heap.page.PageStore;

/** Writes what can be reached into a fresh file. */
final class Compaction {
    private Compaction() {}

    /** Puts a compact file in place of the store, while its lock is held. */
    static StoreFile of(StoreFile old, Path path, StoreLock lock) {
        Path hidden = path.resolveSibling("." + path.getFileName() + ".new");
        PageReader from = old.pages().pages();
        List<String> lost = write(hidden, from, copying -> copying.copy(StoreFile.root(from)));
        try {
            if (!lost.isEmpty()) {
                Files.deleteIfExists(hidden);
                throw HeapFault.corrupt("The store is damaged and was left as it is: " + lost.getFirst(),
                        path.toString(), 0);
            }
            old.pages().settle();
            lock.control().set(ControlBlock.REPLACING, 1);
            lock.control().set(ControlBlock.COMMITTING, 1);
            lock.control().set(ControlBlock.SEQUENCE, lock.control().get(ControlBlock.SEQUENCE) + 1);
            Files.move(hidden, path, StandardCopyOption.ATOMIC_MOVE);
            StoreFile.mapped(path, lock).completed();
            StoreFile fresh = StoreFile.mapped(path, lock);
            old.close();
            return fresh;
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, path));
        }
    }

    /** Saves what can be read of a store into a new file; answers what was lost, a sentence each. */
    static List<String> salvage(Path path, Path target) throws SourceException {
        if (Files.exists(target)) {
            throw new SourceException.Denied("There is a file of this name already.", target.toString(),
                    "Choose another name.");
        }
        Path hidden = target.resolveSibling("." + target.getFileName() + ".new");
        try (MappedMedium data = MappedMedium.reading(path); MappedMedium log = MappedMedium.reading(path)) {
            PageStore store = new PageStore(data, log, ControlBlock.alone(), Boot.id());
            PageReader from = store.pages();
            List<String> lost = write(hidden, from, copying -> everything(store, from, copying));
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
            return lost;
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        } catch (HeapFault e) {
            throw e.failure();
        }
    }

    private static List<String> write(Path hidden, PageReader from, ToLongFunction<Copying> copy) {
        Path log = hidden.resolveSibling(hidden.getFileName() + ".log");
        try {
            Files.deleteIfExists(hidden);
            List<String> lost;
            try (MappedMedium data = MappedMedium.writing(hidden); MappedMedium redo = MappedMedium.writing(log)) {
                EmptyStore.format(data, new SecureRandom().nextLong());
                PageStore to = new PageStore(data, redo, ControlBlock.alone(), Boot.id());
                to.refresh();
                Copying copying = new Copying(from, to);
                long root = copy.applyAsLong(copying);
                copying.heap().pages().put64(PageLayout.ROOT, root);
                copying.finish();
                data.force();
                lost = new ArrayList<>(copying.lost());
            }
            Files.deleteIfExists(log);
            return lost;
        } catch (IOException e) {
            throw new HeapFault(DiskFailure.of(e, hidden));
        }
    }

    /** The root, and under {@code lost} what cannot be reached from it any more. */
    private static long everything(PageStore store, PageReader from, Copying copying) {
        long root;
        try {
            long cell = from.i64(PageLayout.ROOT);
            root = Cell.isObject(cell) ? copying.copy(Cell.address(cell)) : fresh(copying);
        } catch (HeapFault e) {
            copying.lost().add("The root: " + e.failure().what());
            root = fresh(copying);
        }
        List<Long> orphans = new ArrayList<>();
        for (long page = 2; page < end(store, from); page++) {
            try {
                Survey.objectsOf(from, page << PageLayout.SHIFT, orphans::add);
            } catch (HeapFault e) {
                copying.lost().add(e.failure().what());
            }
        }
        long found = 0;
        for (long at : orphans) {
            try {
                if (!copying.has(at)) {
                    found = found == 0 ? Lists.create(copying.heap(), 0) : found;
                    Lists.insert(copying.heap(), found, Head.count(copying.heap().pages(), found), copying.copy(at));
                }
            } catch (HeapFault e) {
                copying.lost().add("An object without a parent: " + e.failure().what());
            }
        }
        if (found != 0) {
            Dicts.put(copying.heap(), Cell.address(root), Key.of("lost"),
                    References.retain(copying.heap(), Cell.object(found)));
        }
        return root;
    }

    /** Pages that were ever given out, or those there is room for if that cannot be read. */
    private static long end(PageStore store, PageReader from) {
        long room = store.size() / PageLayout.PAGE;
        try {
            return Math.min(room, from.i64(PageLayout.END));
        } catch (HeapFault _) {
            return room;
        }
    }

    private static long fresh(Copying copying) {
        return References.retain(copying.heap(), Cell.object(Dicts.create(copying.heap(), Cell.NONE)));
    }
}
