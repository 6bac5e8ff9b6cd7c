package org.poolscope.storage.heap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.poolscope.model.source.SourceException;

/** Changes a store until it is killed; says {@code b N} before change N of its own and {@code a N} when it is committed. */
final class KillChild {
    private static final int KEYS = 60;

    private KillChild() {}

    /** Arguments: the store, the name of this child, {@code FAST} or {@code DURABLE}. */
    public static void main(String[] args) throws SourceException, IOException {
        StoreOptions options = args[2].equals("FAST") ? StoreOptions.FAST : StoreOptions.DURABLE;
        Random random = new Random();
        try (ObjectStore store = ObjectStore.open(Path.of(args[0]), options)) {
            store.root().putIfAbsent(args[1], Map.of("n", 0L, "done", List.of(), "things", Map.of()));
            PersistentMap mine = (PersistentMap) Objects.requireNonNull(store.root().get(args[1]));
            while (true) {
                long number = (long) Objects.requireNonNull(mine.get("n")) + 1;
                say('b', number);
                store.transaction(() -> {
                    change(store, mine, number, random);
                    return "";
                });
                say('a', number);
            }
        }
    }

    private static void change(ObjectStore store, PersistentMap mine, long number, Random random) {
        store.root().increment("total", 1);
        PersistentList done = (PersistentList) Objects.requireNonNull(mine.get("done"));
        done.add(number);
        PersistentMap things = (PersistentMap) Objects.requireNonNull(mine.get("things"));
        for (int i = random.nextInt(6); i >= 0; i--) {
            Object key = random.nextBoolean() ? "key " + random.nextInt(KEYS) : (Object) (long) random.nextInt(KEYS);
            if (random.nextInt(3) == 0) {
                things.discard(key);
            } else {
                things.set(key, random.nextInt(8) == 0 ? "v".repeat(random.nextInt(20_000)) : List.of(number, "x"));
            }
        }
        mine.set("n", number);
    }

    private static void say(char what, long number) throws IOException {
        System.out.write((what + " " + number + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }
}
