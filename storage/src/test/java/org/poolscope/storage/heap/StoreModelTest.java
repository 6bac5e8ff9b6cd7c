package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.poolscope.model.source.SourceException;

/** Whatever is done to a store and to Java's own collections gives the same, also after closing, compacting, salvaging. */
class StoreModelTest {
    private static final int STEPS = 400;

    @Property(tries = 12, seed = "20121121")
    void dictsAndListsBehaveAsJavasOwn(@ForAll long seed) throws SourceException, IOException {
        Path folder = Files.createTempDirectory("heap");
        try {
            new Run(folder.resolve("a.heap"), new Random(seed)).run();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static final class Run {
        private final Path file;
        private final Random random;
        private final int spread;
        private final Map<Object, Object> dict = new LinkedHashMap<>();
        private final List<Object> list = new ArrayList<>();
        private ObjectStore store;
        private int salvages;

        Run(Path file, Random random) throws SourceException {
            this.file = file;
            this.random = random;
            this.spread = random.nextBoolean() ? 40 : 2000;
            this.store = ObjectStore.open(file, StoreOptions.FAST);
            store.root().put("d", Map.of());
            store.root().put("l", List.of());
        }

        void run() throws SourceException, IOException {
            try {
                for (int i = 0; i < STEPS; i++) {
                    step();
                    if (i % 50 == 49) {
                        compare();
                    }
                }
            } finally {
                store.close();
            }
        }

        private void step() throws SourceException, IOException {
            switch (random.nextInt(40)) {
                case 0 -> reopen();
                case 1 -> store.compact();
                case 2 -> salvage();
                case 3 -> {
                    dict.clear();
                    ours().clear();
                }
                case 4, 5, 6, 7, 8 -> several();
                default -> one();
            }
        }

        private void several() {
            store.transaction(() -> {
                for (int i = 0; i < 100; i++) {
                    one();
                }
                return file;
            });
        }

        private void one() {
            Object key = key();
            Object value = value();
            int place = list.isEmpty() ? 0 : random.nextInt(list.size());
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> assertEquals(dict.put(key, value), ours().put(key, value));
                case 3 -> assertEquals(dict.remove(key), ours().remove(key));
                case 4 -> assertEquals(dict.putIfAbsent(key, value), ours().putIfAbsent(key, value));
                case 5 -> {
                    list.add(place, value);
                    items().add(place, value);
                }
                case 6 -> {
                    list.add(value);
                    items().add(value);
                }
                default -> {
                    if (!list.isEmpty()) {
                        assertEquals(list.remove(place), items().remove(place));
                    }
                    if (!list.isEmpty()) {
                        assertEquals(list.set(0, value), items().set(0, value));
                    }
                }
            }
        }

        private Object key() {
            long number = random.nextInt(spread);
            return random.nextInt(3) == 0 ? "key " + number : (Object) (number * 0x1_0000_0001L);
        }

        private Object value() {
            return switch (random.nextInt(6)) {
                case 0 -> random.nextLong();
                case 1 -> random.nextGaussian();
                case 2 -> "v".repeat(random.nextInt(300));
                case 3 -> "v".repeat(random.nextInt(9000));
                case 4 -> List.of(1L, "two", List.of());
                default -> Map.of("a", 1L);
            };
        }

        private void reopen() throws SourceException {
            store.close();
            store = ObjectStore.open(file, StoreOptions.FAST);
        }

        private void salvage() throws SourceException, IOException {
            store.close();
            Path saved = file.resolveSibling("saved" + salvages++);
            assertEquals(List.of(), ObjectStore.salvage(file, saved));
            Files.move(saved, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            store = ObjectStore.open(file, StoreOptions.FAST);
        }

        private void compare() throws SourceException {
            assertEquals(List.of(), store.verify());
            assertEquals(dict, ours());
            assertEquals(new ArrayList<>(dict.keySet()), new ArrayList<>(ours().keySet()));
            assertEquals(list, items());
        }

        private PersistentMap ours() {
            return (PersistentMap) Objects.requireNonNull(store.root().get("d"));
        }

        private PersistentList items() {
            return (PersistentList) Objects.requireNonNull(store.root().get("l"));
        }
    }
}
