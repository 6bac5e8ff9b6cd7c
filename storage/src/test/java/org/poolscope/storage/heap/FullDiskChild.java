package org.poolscope.storage.heap;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.HeapFault;

/** Adds to a store until there is no room; says how much was committed, and how the end was told. */
final class FullDiskChild {
    private static final int SIZE = 1000;
    private static final int MOST = 100_000;

    private FullDiskChild() {}

    /** Argument: the store. */
    public static void main(String[] args) throws SourceException {
        long committed = 0;
        String told = "nothing";
        try (ObjectStore store = ObjectStore.open(Path.of(args[0]))) {
            while (committed < MOST && told.equals("nothing")) {
                try {
                    store.root().set(committed, new byte[SIZE]);
                    committed++;
                } catch (HeapFault e) {
                    told = e.failure().kind();
                }
            }
        }
        System.out.println(committed + " " + told);
    }
}
