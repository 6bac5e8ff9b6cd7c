package org.poolscope.storage.bench;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentMap;
import org.poolscope.storage.heap.StoreOptions;

/** Adds 1 to a number so many times, each under the lock; says when it began and ended. */
final class HeapCounter {
    private HeapCounter() {}

    /** Arguments: the store, how many times. */
    public static void main(String[] args) throws SourceException {
        try (ObjectStore store = ObjectStore.open(Path.of(args[0]), StoreOptions.FAST)) {
            PersistentMap root = store.root();
            int count = Integer.parseInt(args[1]);
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                root.increment("x", 1);
            }
            System.out.println(start + " " + System.nanoTime());
        }
    }
}
