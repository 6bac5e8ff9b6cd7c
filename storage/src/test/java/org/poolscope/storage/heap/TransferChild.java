package org.poolscope.storage.heap;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.poolscope.model.source.SourceException;

/** Moves money between two accounts, or looks whether any was lost, for some time. */
final class TransferChild {
    private TransferChild() {}

    /** Arguments: the store, {@code write} or {@code read}, milliseconds. Says how often it did it. */
    public static void main(String[] args) throws SourceException {
        boolean writing = args[1].equals("write");
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000;
        long done = 0;
        Random random = new Random();
        try (ObjectStore store = ObjectStore.open(Path.of(args[0]),
                writing ? StoreOptions.FAST : StoreOptions.READING)) {
            PersistentMap root = store.root();
            while (System.nanoTime() - end < 0) {
                if (writing) {
                    transfer(store, root, random.nextInt(100));
                } else {
                    check(store, root, done % 2 == 0);
                }
                done++;
            }
        }
        System.out.println(done);
    }

    private static void transfer(ObjectStore store, PersistentMap root, long amount) {
        store.transaction(() -> {
            root.increment("a", -amount);
            root.set("note", "x".repeat((int) amount * 20));
            root.increment("b", amount);
            return "";
        });
    }

    /** Under the lock both are of one moment; without it, one dump of the root is. */
    private static void check(ObjectStore store, PersistentMap root, boolean locked) {
        long sum;
        if (locked) {
            try (Held _ = store.lockShared()) {
                sum = (long) Objects.requireNonNull(root.get("a")) + (long) Objects.requireNonNull(root.get("b"));
            }
        } else {
            sum = root.entrySet().stream().filter(entry -> entry.getValue() instanceof Long)
                    .mapToLong(entry -> (long) Objects.requireNonNull(entry.getValue())).sum();
        }
        if (sum != 0) {
            System.out.println("the sum is " + sum);
            System.exit(1);
        }
    }
}
