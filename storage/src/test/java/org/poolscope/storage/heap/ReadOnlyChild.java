package org.poolscope.storage.heap;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;

/** Reads a store that it may not change, under no lock and under a shared one, verifies it and tries to write. */
final class ReadOnlyChild {
    private ReadOnlyChild() {}

    /** Argument: the store. Says what {@code x} is, twice, what verify found, and the kind of the refusal. */
    public static void main(String[] args) throws SourceException {
        Path file = Path.of(args[0]);
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            System.out.print(store.root().get("x"));
            try (Held _ = store.lockShared()) {
                System.out.print(" " + store.root().get("x"));
            }
            System.out.print(" " + store.verify());
        }
        try (ObjectStore store = ObjectStore.open(file)) {
            System.out.println(" " + store.root().size() + " keys, open to write");
        } catch (SourceException e) {
            System.out.println(" " + e.kind());
        }
    }
}
