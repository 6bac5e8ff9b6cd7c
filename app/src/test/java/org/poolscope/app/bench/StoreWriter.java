package org.poolscope.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;

/** A process that counts in an object store and prints each number with the microsecond at which it was committed. */
final class StoreWriter {
    /** Further apart than the window looks, so that each number is seen. */
    private static final Duration BETWEEN = Duration.ofMillis(130);

    private StoreWriter() {}

    /** Counts {@code x} of the store {@code args[0]} up to {@code args[1]}. */
    public static void main(String[] args) throws Exception {
        try (ObjectStore store = ObjectStore.open(Path.of(args[0]), StoreOptions.FAST)) {
            long due = System.nanoTime();
            for (long number = 1; number <= Long.parseLong(args[1]); number++) {
                due += BETWEEN.toNanos();
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                store.root().put("x", number);
                System.out.println(number + " " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
            }
        }
    }
}
