package org.poolscope.storage.heap;

import java.io.IOException;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;

/** Takes the lock of a store alone, changes something that it never commits, says {@code held}, and stays. */
final class HoldingChild {
    private HoldingChild() {}

    /** Argument: the store. Ends with its input. */
    public static void main(String[] args) throws SourceException, IOException {
        try (ObjectStore store = ObjectStore.open(Path.of(args[0])); Held _ = store.lockExclusive()) {
            store.root().set("half", 1L);
            System.out.println("held");
            while (System.in.read() >= 0) {
                store.root().set("half", 2L);
            }
        }
    }
}
