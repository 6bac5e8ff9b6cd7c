package org.poolscope.storage.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;

/** Opens a store several times and goes through all of it; says how long the quickest opening, the way and the first opening took. */
final class HeapScanner {
    private static final int TIMES = 5;

    private HeapScanner() {}

    /** Argument: the store. */
    public static void main(String[] args) throws SourceException {
        Path file = Path.of(args[0]);
        long quickest = Long.MAX_VALUE;
        long first = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
                Objects.requireNonNull(store.root().get(0L));
                long took = System.nanoTime() - start;
                first = i == 0 ? took : first;
                quickest = Math.min(quickest, took);
            }
        }
        long start = System.nanoTime();
        long bytes = 0;
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            for (Map.Entry<?, ?> entry : store.root().entrySet()) {
                bytes += ((byte[]) Objects.requireNonNull(entry.getValue())).length;
            }
        }
        System.out.println(quickest + " " + (System.nanoTime() - start) + " " + bytes + " " + first);
    }
}
