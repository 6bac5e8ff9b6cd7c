package org.poolscope.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentMap;
import org.poolscope.storage.heap.StoreOptions;

/** The object store of the demo: a counter of visitors and two persons, as programs would share them. */
final class DemoStore {
    /** Its file in the demo's folder. */
    static final String NAME = "counter.heap";

    private DemoStore() {}

    private record Person(String name, long age) {}

    /** Writes it; one that is there already stays as it is. */
    static void write(Path folder, Cancel cancel) throws SourceException {
        cancel.check("writing the demo");
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            ObjectStore.open(file, StoreOptions.READING).close();
            return;
        }
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.register("person", Person.class);
            store.transaction(() -> fill(store.root()));
        }
    }

    private static int fill(PersistentMap root) {
        root.set("x", 41_906L);
        root.set("Joe", new Person("Joe", 27));
        root.set("John", new Person("John", 29));
        root.set("queue", List.of("job-19", "job-20", "job-21"));
        root.set("visits", new TreeMap<>(Map.of("Joe", 8L, "John", 3L)));
        root.set("settings", new TreeMap<>(Map.of("rate", 0.25, "label", "run A")));
        return root.size();
    }
}
